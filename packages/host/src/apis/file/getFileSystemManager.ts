import { defineSync } from '../../defineApi.js'
import { createFileSystemManager } from '../../files/createFileSystemManager.js'
import { fileMethods } from '../../files/fileMethods.js'

export const getFileSystemManager = defineSync({
  name: 'getFileSystemManager',
  summary:
    'The object that reads and writes the files of this user and app, below `wx.env.USER_DATA_PATH`.',
  signature: "() => import('./files/fileMethods.js').FileSystemManager",
  makes: {
    name: 'FileSystemManager',
    members: fileMethods.flatMap(({ name, ...method }) =>
      'args' in method && method.args ? [name, `${name}Sync`] : [name],
    ),
  },
  run: (context) => createFileSystemManager(context),
})
