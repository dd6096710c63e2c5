import type { Answer } from '@miniview/bridge'
import type { RecordedFile, Recording } from '../Recording.js'

/** The files that a recorded answer names, as the page gets them. */
export function recordedFiles(
  answer: Answer,
  { files }: Recording,
): { files?: [path: string, content: Blob][] } {
  const text = JSON.stringify(answer)
  const named = Object.entries(files).filter(([path]) => text.includes(JSON.stringify(path)))
  return named.length > 0 ? { files: named.map(([path, file]) => [path, toBlob(file)]) } : {}
}

function toBlob({ type, base64 }: RecordedFile): Blob {
  return new Blob([Buffer.from(base64, 'base64')], { type })
}

/** Moves the files of a run's answers into the recording, and writes bytes as text. */
export async function writeFiles(recording: Recording): Promise<Recording> {
  const files: Recording['files'] = {}
  const calls = []
  for (const call of recording.calls) {
    const { answer } = call
    const contents = answer.ok ? (answer.files ?? []) : []
    for (const [path, blob] of contents) {
      const bytes = Buffer.from(await blob.arrayBuffer())
      files[path] = { type: blob.type, base64: bytes.toString('base64') }
    }
    const told = answer.ok ? { ok: true, ...(answer.data && { data: answer.data }) } : answer
    calls.push({ ...call, answer: told as Answer })
  }
  return JSON.parse(JSON.stringify({ ...recording, calls, files }, writeBytes)) as Recording
}

function writeBytes(_key: string, value: unknown): unknown {
  if (!(value instanceof ArrayBuffer)) return value
  return { $bytes: Buffer.from(value).toString('base64') }
}
