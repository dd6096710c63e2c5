import { ApiError } from '@miniview/bridge'
import type { FileStore } from '../files/FileStore.js'
import { mediaError } from './mediaError.js'

/** A picture or video of the app's files or package. @throws ApiError `file not found` */
export async function readMediaFile(files: FileStore, path: string): Promise<Blob> {
  try {
    return await files.read(path)
  } catch (error) {
    throw error instanceof ApiError ? mediaError.notFound() : error
  }
}
