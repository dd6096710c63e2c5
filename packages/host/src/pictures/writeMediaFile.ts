import type { FileStore } from '../files/FileStore.js'

/** Keeps a picture, video or other file as a temp file. @returns its path */
export async function writeMediaFile(
  files: FileStore,
  content: Blob,
  extension: string,
): Promise<string> {
  const writer = await files.createTemp(extension)
  await writer.write(content)
  await writer.close()
  return writer.path
}
