import type { DialogPlace } from '../DialogPlace.js'
import { inLanguage } from '../messages.js'
import { tell } from './tell.js'

const words = {
  en: {
    title: 'Nothing could be used',
    one: 'This file is not of the kind that was asked for.',
    more: 'None of these files is of the kind that was asked for.',
  },
  zhCN: {
    title: '没有可用的文件',
    one: '所选文件不是需要的类型。',
    more: '所选文件都不是需要的类型。',
  },
}

export interface PickedFiles {
  picked: readonly File[]
  count: number
  isKept(file: File): Promise<boolean>
  signal: AbortSignal
}

/**
 * The files that the app can use, as many as it asked for. A picker cannot limit either; where nothing is
 * left, the person learns why.
 *
 * @returns them, and how many were left out
 */
export async function keepAccepted(
  place: DialogPlace,
  { picked, count, isKept, signal }: PickedFiles,
): Promise<{ kept: File[]; leftOut: number }> {
  const answers = await Promise.all(picked.map(isKept))
  const kept = picked.filter((_, index) => answers[index]).slice(0, count)
  if (kept.length === 0) {
    const { title, one, more } = inLanguage(place.language, words)
    await tell(place, title, picked.length > 1 ? more : one, signal)
  }
  return { kept, leftOut: picked.length - kept.length }
}
