import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import { isObject } from './checkJson.js'
import { NoMiniProgramError } from './NoMiniProgramError.js'
import { joinPath } from './packagePath.js'
import { parseJson } from './parseJson.js'
import { readPackRules } from './readPackRules.js'
import type { PackRules } from './readPackRules.js'
import type { Problem } from './Problem.js'

const configName = 'project.config.json'

export interface Project {
  appId: string
  name: string
  packRules: PackRules
  problems: Problem[]
}

/** The platform's tools call an app without an appId so. */
const guestAppId = 'touristappid'

/**
 * Finds the folder that holds app.json: `miniprogramRoot` of project.config.json, or the folder itself.
 *
 * @throws NoMiniProgramError when there is no app.json
 */
export function findFolder(root: string): string {
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
    throw new NoMiniProgramError(`${root} is no folder`)
  }
  const { miniprogramRoot } = readConfig(root).value
  const inside = typeof miniprogramRoot === 'string' ? joinPath('', miniprogramRoot) : ''
  if (inside === undefined) {
    throw new NoMiniProgramError(
      `${root}: miniprogramRoot of ${configName} leaves the folder: "${String(miniprogramRoot)}"`,
    )
  }
  const folder = [join(root, inside), root].find((each) => existsSync(join(each, 'app.json')))
  if (folder !== undefined) return folder
  const places = inside === '' ? 'it' : `it and its folder "${inside}"`
  throw new NoMiniProgramError(`${root} is no mini program: ${places} must have an app.json`)
}

/** Reads project.config.json; it is small, and outside of the folder where `miniprogramRoot` is set. */
export function readProject(root: string, folder: string): Project {
  const { value, problems } = readConfig(root)
  const file = relative(folder, join(root, configName)).split(sep).join('/')
  const { appid, projectname } = value
  const packRules = readPackRules(value['packOptions'], otherFolders(value, root, folder))
  const warnings = packRules.mistakes.map((message): Problem => ({
    severity: 'warning',
    message,
    file,
  }))
  return {
    appId: typeof appid === 'string' && appid !== '' ? appid : guestAppId,
    name: typeof projectname === 'string' && projectname !== '' ? projectname : basename(root),
    packRules,
    problems: [...problems.map((problem) => ({ ...problem, file })), ...warnings],
  }
}

/** Other programs of the same project, which its config names by their path from the project's folder. */
function otherFolders(config: Record<string, unknown>, root: string, folder: string): string[] {
  const names = ['cloudfunctionRoot', 'cloudcontainerRoot', 'pluginRoot', 'qcloudRoot']
  return names.flatMap((name) => {
    const value = config[name]
    if (typeof value !== 'string') return []
    const inside = relative(folder, join(root, value)).split(sep).join('/')
    return inside === '' || inside.startsWith('..') ? [] : [inside]
  })
}

function readConfig(root: string): { value: Record<string, unknown>; problems: Problem[] } {
  const path = join(root, configName)
  if (!existsSync(path)) return { value: {}, problems: [] }
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  const { value, problems } = parseJson({ path: configName, text })
  return { value: isObject(value) ? value : {}, problems }
}
