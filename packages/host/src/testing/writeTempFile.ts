import type { Host } from '../createHost.js'

/** Writes a temp file, as a download does. @returns its path */
export async function writeTempFile(
  { files }: Pick<Host, 'files'>,
  content: BlobPart,
  extension = '.txt',
): Promise<string> {
  const writer = await files.createTemp(extension)
  await writer.write(new Blob([content]))
  await writer.close()
  return writer.path
}
