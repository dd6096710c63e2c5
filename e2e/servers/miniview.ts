import { spawn } from 'node:child_process'
import type { ChildProcessWithoutNullStreams } from 'node:child_process'

/** How a command ended. */
export interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

/** A running `miniview dev`. */
export interface MiniviewDev {
  /** The container's origin. */
  origin: string
  /** The origin of offline pages, where the app has such. */
  offlineOrigin: string | undefined
  /** What was printed so far about the source. */
  stderr(): string
  /** Asks it to end, as Ctrl-C does, and waits until it did. */
  interrupt(signal?: 'SIGINT' | 'SIGTERM'): Promise<Ended>
}

/** Runs the real command until it ends by itself. */
export function runMiniview(...args: string[]): Promise<Ended> {
  return collect(start(args)).ended
}

/** Runs `miniview dev` until it serves. @throws Error with what it printed where it ends before */
export async function startMiniviewDev(folder: string, ...flags: string[]): Promise<MiniviewDev> {
  const child = start(['dev', folder, '--port', '0', ...flags])
  const { output, ended } = collect(child)
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', () => output.stdout.includes('Ctrl-C') && resolve())
    void ended.then(({ code, stderr }) => reject(new Error(`miniview ended: ${code} ${stderr}`)))
  })
  return {
    origin: /Container +(\S+)\//.exec(output.stdout)![1]!,
    offlineOrigin: /Offline pages +(\S+)\//.exec(output.stdout)?.[1],
    stderr: () => output.stderr,
    interrupt(signal = 'SIGINT') {
      child.kill(signal)
      return ended
    },
  }
}

function start(args: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, ['packages/cli/bin/miniview.js', ...args])
}

function collect(child: ChildProcessWithoutNullStreams) {
  const output = { stdout: '', stderr: '' }
  child.stdout.on('data', (data) => (output.stdout += String(data)))
  child.stderr.on('data', (data) => (output.stderr += String(data)))
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code) => resolve({ code, ...output }))
  })
  return { output, ended }
}
