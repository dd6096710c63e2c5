import type { ApiContext } from '../ApiContext.js'
import { extensionOf } from '../files/parseFilePath.js'
import { countUpTo } from './chooseSchemas.js'
import { mediaError } from './mediaError.js'
import { mediaTypeOf } from './mediaTypeOf.js'
import { writeMediaFile } from './writeMediaFile.js'

export interface WantedFiles {
  count: number
  type: 'all' | 'video' | 'image' | 'file'
  extension?: readonly string[] | undefined
}

const mostFiles = 100

/**
 * Lets the person choose files of any kind, and keeps them as temp files.
 *
 * @throws ApiError `cancel`, `invalid file type`
 */
export async function chooseFiles(
  { count: wantedCount, type, extension = [] }: WantedFiles,
  { caller: { signal }, dialogs, files, ui }: ApiContext,
) {
  const count = countUpTo(wantedCount, mostFiles)
  const endings = type === 'file' ? extension.map(toEnding).filter(Boolean) : []
  const request = { count, accept: acceptOf(type, endings), accepts }
  const chosen = await dialogs.show(signal, () => ui.chooseFiles(request, signal))
  if (!chosen || signal.aborted) throw mediaError.cancel()

  const kept = []
  for (const file of chosen) {
    if (kept.length === count) break
    if (!(await accepts(file))) continue
    const media = await mediaTypeOf(file)
    kept.push({
      path: await writeMediaFile(files, file, media?.extension ?? extensionOf(file.name)),
      size: file.size,
      name: file.name,
      type: media?.kind ?? ('file' as const),
      time: Math.floor(file.lastModified / 1000),
    })
  }
  if (kept.length === 0) throw mediaError.invalidType()
  return kept

  async function accepts(file: File): Promise<boolean> {
    if (type === 'all') return true
    const kind = (await mediaTypeOf(file))?.kind ?? 'file'
    const name = file.name.toLowerCase()
    return kind === type && (endings.length === 0 || endings.some((each) => name.endsWith(each)))
  }
}

/** Apps write `pdf`, `.pdf` and `PDF`. */
function toEnding(extension: string): string {
  const plain = extension.trim().replace(/^\./, '').toLowerCase()
  return plain && `.${plain}`
}

function acceptOf(type: WantedFiles['type'], endings: readonly string[]): string {
  return type === 'image' || type === 'video' ? `${type}/*` : endings.join(',')
}
