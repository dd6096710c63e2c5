import type { AlbumFile } from '@miniview/host'
import { downloadFile } from '../downloadFile.js'

/** The part of a browser's picker of files that is used here; not every browser has one. */
interface SavingWindow {
  showSaveFilePicker?(options: {
    suggestedName: string
    types: { accept: Record<string, string[]> }[]
  }): Promise<FileSystemFileHandle>
}

/**
 * Lets the person choose where a file is kept, where the browser can ask; else the file goes to the
 * downloads. What comes of it there no page is told.
 *
 * @returns false where the person chose no place, or `signal` aborted meanwhile
 */
export async function saveToAlbum(
  { blob, fileName }: AlbumFile,
  signal: AbortSignal,
): Promise<boolean> {
  const handle = await chooseFile(blob, fileName)
  if (handle === 'cancelled' || signal.aborted) return false
  if (!handle) {
    downloadFile(blob, fileName)
    return true
  }
  const file = await handle.createWritable()
  await file.write(blob)
  await file.close()
  return true
}

/** @returns undefined where the browser cannot ask, or wants a tap of the person's that is not there */
async function chooseFile(
  blob: Blob,
  fileName: string,
): Promise<FileSystemFileHandle | 'cancelled' | undefined> {
  const { showSaveFilePicker } = window as SavingWindow
  if (!showSaveFilePicker || !navigator.userActivation?.isActive) return undefined
  const extension = fileName.slice(fileName.lastIndexOf('.'))
  try {
    return await showSaveFilePicker.call(window, {
      suggestedName: fileName,
      types: [{ accept: { [blob.type]: [extension] } }],
    })
  } catch (error) {
    return (error as Error).name === 'AbortError' ? 'cancelled' : undefined
  }
}
