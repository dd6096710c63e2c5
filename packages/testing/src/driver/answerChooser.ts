import { pathsOf } from '../answerFileChooser.js'
import type { FileChooserAnswer } from '../answerFileChooser.js'

/** A file picker that opened, and waits for its answer. */
export interface Chooser {
  isMultiple: boolean
  choose(paths: readonly string[]): Promise<void>
  cancel(): Promise<void>
}

/** Milliseconds until the picker must be open. */
export const patience = 20_000

/**
 * Opens the browser's file picker and answers it by what the library has for that.
 *
 * @param nextChooser gives the next picker that opens, and fails after so many milliseconds
 * @throws Error where no picker opens, and for several files where it takes one
 */
export async function answerChooser(
  answer: FileChooserAnswer,
  nextChooser: (timeout: number) => Promise<Chooser>,
): Promise<void> {
  const late = (cause: unknown) => {
    throw new Error(`Waited ${patience} ms for a file picker.`, { cause })
  }
  const [chooser] = await Promise.all([nextChooser(patience).catch(late), answer.open()])
  const { files } = answer
  if (files.length === 0) return chooser.cancel()
  if (files.length > 1 && !chooser.isMultiple) throw tooMany(files.length)
  await chooser.choose(await pathsOf(answer))
}

export function tooMany(count: number): Error {
  return new Error(`The file picker takes one file, not ${count}.`)
}
