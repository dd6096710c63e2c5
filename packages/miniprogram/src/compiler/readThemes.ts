import { isObject, isThemeName, printJsonPath } from './checkJson.js'
import { themeShape } from './jsonShapes.js'
import { joinPath } from './packagePath.js'
import { parseJson } from './parseJson.js'
import type { JsonPath } from './parseJson.js'
import type { Problem } from './Problem.js'
import { problemAt } from './problemAt.js'
import type { SourceFolder } from './SourceFolder.js'

/** What `@name` stands for. */
export type Themes = Record<'light' | 'dark', Record<string, string>>

/** Says what is wrong with the value at a place of a json file. */
export type FailAt = (path: JsonPath, message: string) => void

/** @returns undefined when the app has none */
export function readThemes(
  folder: SourceFolder,
  themeLocation: string | undefined,
  fail: FailAt,
  problems: Problem[],
): Themes | 'broken' | undefined {
  if (themeLocation === undefined) return undefined
  const path = joinPath('', themeLocation)
  const source = path === undefined ? undefined : folder.read(path)
  if (!source) {
    fail(['themeLocation'], `app.json: themeLocation: there is no file "${themeLocation}"`)
    return 'broken'
  }
  const json = parseJson(source)
  problems.push(...json.problems)
  if (json.value === undefined) return 'broken'
  let isGood = true
  themeShape(json.value, [], (at, wanted) => {
    isGood = false
    const message = `${source.path}: ${printJsonPath(at) || 'it'} must be ${wanted}`
    problems.push(problemAt(source, 'error', message, json.offsetOf(at)))
  })
  return isGood ? (json.value as Themes) : 'broken'
}

/** Every `@name` must be in both themes, for the runtime shows what it stands for. */
export function checkThemeNames(
  value: unknown,
  path: JsonPath,
  themes: Themes | 'broken' | undefined,
  fail: FailAt,
): void {
  if (themes === 'broken') return
  if (Array.isArray(value)) {
    value.forEach((each, index) => checkThemeNames(each, [...path, index], themes, fail))
  } else if (isObject(value)) {
    for (const [name, each] of Object.entries(value)) {
      checkThemeNames(each, [...path, name], themes, fail)
    }
  } else if (isThemeName(value)) {
    const missing = (['light', 'dark'] as const).filter(
      (theme) => !themes || !Object.hasOwn(themes[theme], value.slice(1)),
    )
    if (missing.length === 0) return
    const where = themes ? `the ${missing.join(' and the ')} theme` : 'a theme: set themeLocation'
    fail(path, `${printJsonPath(path)}: "${value}" is not in ${where}`)
  }
}
