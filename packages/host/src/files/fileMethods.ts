import type { FileFunctions } from './FileMethod.js'
import { access } from './methods/access.js'
import { appendFile } from './methods/appendFile.js'
import { copyFile } from './methods/copyFile.js'
import { getFileInfo } from './methods/getFileInfo.js'
import { getSavedFileList } from './methods/getSavedFileList.js'
import { mkdir } from './methods/mkdir.js'
import { readdir } from './methods/readdir.js'
import { readFile } from './methods/readFile.js'
import { removeSavedFile } from './methods/removeSavedFile.js'
import { rename } from './methods/rename.js'
import { rmdir } from './methods/rmdir.js'
import { saveFile } from './methods/saveFile.js'
import { stat } from './methods/stat.js'
import { truncate } from './methods/truncate.js'
import { unlink } from './methods/unlink.js'
import { writeFile } from './methods/writeFile.js'

/** All functions of the file system manager. */
export const fileMethods = [
  access,
  appendFile,
  copyFile,
  getFileInfo,
  getSavedFileList,
  mkdir,
  readdir,
  readFile,
  removeSavedFile,
  rename,
  rmdir,
  saveFile,
  stat,
  truncate,
  unlink,
  writeFile,
] as const

/** What `wx.getFileSystemManager` returns. */
export type FileSystemManager = FileFunctions<typeof fileMethods>
