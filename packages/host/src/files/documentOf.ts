import { ApiError } from '@miniview/bridge'
import type { ShownDocument } from '../DocumentScreens.js'
import type { FileStore } from './FileStore.js'
import { extensionOf } from './parseFilePath.js'
import { typeOfContent } from './typeOfContent.js'

/** https://developers.weixin.qq.com/miniprogram/dev/framework/usability/PublicErrno.html */
const DocumentErrno = { notFound: 1300002, notSupported: 1300301 } as const

/** The failure for what the shell cannot show, and for what is not of its type. */
export const notSupported = () => new ApiError('filetype not supported', DocumentErrno.notSupported)

/**
 * What a person is to see of a file. Its type is what the caller says, else what its name ends in, else
 * what it begins with.
 *
 * @throws ApiError `file doesn't exist`
 */
export async function documentOf(
  path: string,
  givenType: string,
  files: FileStore,
): Promise<Omit<ShownDocument, 'showMenu'>> {
  const blob = await files.read(path).catch(() => {
    throw new ApiError(`file doesn't exist`, DocumentErrno.notFound)
  })
  const extension = extensionOf(path).slice(1)
  const fileType = typeIn(givenType) || typeIn(extension) || ((await typeOfContent(blob)) ?? '')
  return { blob, fileType, fileName: nameOf(path, fileType) }
}

/** What could end a name. Anything else, such as a type with a path in it, tells nothing. */
function typeIn(text: string): string {
  return /^[a-z0-9]{1,8}$/i.test(text) ? text.toLowerCase() : ''
}

/** A name that ends in the type, whatever the file's says. Tokens are no names. */
function nameOf(path: string, type: string): string {
  const isToken = /^wxfile:\/\/(tmp|store)_/.test(path)
  // Control characters, among them those that turn the direction of text, would hide the end.
  const given = path.slice(path.lastIndexOf('/') + 1).replace(/[\p{Cc}\p{Cf}]/gu, '')
  const name = isToken || given === '' ? 'document' : given
  return type === '' || name.toLowerCase().endsWith(`.${type}`) ? name : `${name}.${type}`
}
