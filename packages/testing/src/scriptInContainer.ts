import type { Host } from '@miniview/host'
import { createReplay } from './createReplay.js'
import { answerByScript } from './Fault.js'
import type { ScriptedApi } from './Fault.js'
import type { RecordedFile, Recording } from './Recording.js'
import { toFunctionSource } from './toFunctionSource.js'

const scripts = `document.querySelector('mini-app').host.scriptedAnswers`

/** What only the page's bridge calls, also while a run is replayed. */
const ownCalls = ['reportPage', 'reportListener']

/** JavaScript for the container that scripts an API from now on, or leaves it alone again. */
export function scriptSource(api: string, script: ScriptedApi): string {
  const name = JSON.stringify(api)
  if (!script.answer && !script.fault) return `void ${scripts}.delete(${name})`
  const answer = `${toFunctionSource(answerByScript)}(${JSON.stringify(script)}, proceed)`
  return `void ${scripts}.set(${name}, (args, api, proceed) => ${answer})`
}

/** JavaScript for the container that answers every other API as a run was answered. */
export function replaySource({ calls }: Recording, live: readonly string[]): string {
  return `{
    const replay = ${toFunctionSource(createReplay)}(${JSON.stringify(calls)})
    const live = new Set(${JSON.stringify([...ownCalls, ...live])})
    ${scripts}.set('*', (args, api, proceed) => live.has(api.name) ? proceed() : replay(api.name, args))
  }`
}

/** The content of the files that answers name and that are still there. Runs in the container. */
export async function readFiles(host: Host, paths: readonly string[]): Promise<Recording['files']> {
  const files: [string, RecordedFile][] = []
  for (const path of paths) {
    const blob = await host.files.read(path).catch(() => undefined)
    if (!blob) continue
    const letters = Array.from(new Uint8Array(await blob.arrayBuffer()), (byte) =>
      String.fromCharCode(byte),
    )
    files.push([path, { type: blob.type, base64: btoa(letters.join('')) }])
  }
  return Object.fromEntries(files)
}

/** Gives the app the files of a run. Runs in the container. @returns where each is now */
export async function restoreFiles(
  host: Host,
  files: Recording['files'],
): Promise<Record<string, string>> {
  const places: [string, string][] = []
  for (const [path, { base64 }] of Object.entries(files)) {
    const writer = await host.files.createTemp(/\.\w+$/.exec(path)?.[0])
    await writer.write(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)))
    await writer.close()
    places.push([path, writer.path])
  }
  return Object.fromEntries(places)
}

/** The paths of files in what JSON says. */
export function filePathsIn(value: unknown): string[] {
  return [...new Set(JSON.stringify(value).match(/wxfile:\/\/[^"\\]+/g) ?? [])]
}
