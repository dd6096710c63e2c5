import { readFile, writeFile } from 'node:fs/promises'
import type { Answer } from '@miniview/bridge'

/** A run, as JSON can say it. Binary members of answers are `{ $bytes }`, in base64. */
export interface Recording {
  version: 1
  /** In the order in which they ended. */
  calls: RecordedCall[]
  events: RecordedEvent[]
  /** The files that answers name, by their paths. */
  files: Record<string, RecordedFile>
}

export interface RecordedCall {
  api: string
  caller: 'page' | 'shell'
  args: unknown
  answer: Answer
}

/** What an H5 page was told. */
export interface RecordedEvent {
  event: string
  payload: unknown
  /** How many calls had ended before. */
  after: number
}

export interface RecordedFile {
  type: string
  base64: string
}

/** @throws Error where the file is no recording */
export async function readRecording(path: string): Promise<Recording> {
  const recording = JSON.parse(await readFile(path, 'utf8')) as Recording
  if (recording?.version !== 1 || !Array.isArray(recording.calls)) {
    throw new Error(`${path} is no recording of @miniview/testing.`)
  }
  return recording
}

/** Writes a run in a form whose changes a person can read. */
export async function writeRecording(path: string, recording: Recording): Promise<void> {
  await writeFile(path, `${JSON.stringify(recording, null, 2)}\n`)
}
