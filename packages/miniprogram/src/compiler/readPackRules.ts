import { isObject } from './checkJson.js'
import { globPattern } from './globPattern.js'
import { joinPath, splitPath } from './packagePath.js'

/** What `packOptions` of project.config.json says of the package's files. */
export interface PackRules {
  /** Tells what the rules say; another text means other rules. */
  text: string
  /** `true` for a file that is packed in any case, `false` for one that is left out. */
  packs(path: string): boolean | undefined
  /** What is wrong with the rules; such a rule is for no file. */
  mistakes: string[]
}

type Matches = (path: string) => boolean

/**
 * Reads which files a developer leaves out of the package or forces into it. Case does not matter.
 * https://developers.weixin.qq.com/miniprogram/dev/devtools/projectconfig.html#packOptions
 *
 * @param packOptions of project.config.json
 * @param otherFolders what is no part of the package anyway
 */
export function readPackRules(packOptions: unknown, otherFolders: readonly string[]): PackRules {
  const lists = isObject(packOptions) ? packOptions : {}
  const others = otherFolders.map((value) => ({ type: 'folder', value }))
  const mistakes: string[] = []
  const include = readRules(lists['include'], 'include', mistakes)
  const ignore = [...readRules(lists['ignore'], 'ignore', mistakes), ...readRules(others, '', [])]
  return {
    text: JSON.stringify([lists['include'], lists['ignore'], others]),
    packs(path) {
      if (include.some((matches) => matches(path))) return true
      return ignore.some((matches) => matches(path)) ? false : undefined
    },
    mistakes,
  }
}

function readRules(rules: unknown, name: string, mistakes: string[]): Matches[] {
  if (rules === undefined) return []
  if (!Array.isArray(rules)) {
    mistakes.push(`packOptions.${name} must be a list`)
    return []
  }
  return rules.flatMap((rule: unknown, index) => {
    const matches = isObject(rule) ? readRule(rule['type'], rule['value']) : undefined
    if (matches) return [matches]
    mistakes.push(
      `packOptions.${name}[${index}] must be { "type", "value" }, where the type is folder, file, suffix, prefix, regexp or glob`,
    )
    return []
  })
}

function readRule(type: unknown, value: unknown): Matches | undefined {
  if (typeof type !== 'string' || typeof value !== 'string' || value === '') return undefined
  const text = value.toLowerCase()
  const place = joinPath('', text)
  switch (type.toLowerCase()) {
    case 'file':
      return (path) => path.toLowerCase() === place
    case 'folder':
      return (path) => path.toLowerCase().startsWith(`${place}/`)
    case 'suffix':
      return (path) => path.toLowerCase().endsWith(text)
    case 'prefix':
      return (path) => splitPath(path).name.toLowerCase().startsWith(text)
    case 'glob':
      return matching(() => globPattern(joinPath('', value) ?? value))
    case 'regexp':
      return matching(() => new RegExp(value, 'i'))
    default:
      return undefined
  }
}

/** @returns undefined for what is no pattern */
function matching(make: () => RegExp): Matches | undefined {
  try {
    const pattern = make()
    return (path) => pattern.test(path)
  } catch {
    return undefined
  }
}
