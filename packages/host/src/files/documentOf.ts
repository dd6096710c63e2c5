import { ApiError } from '@miniview/bridge'
import type { DocumentType, ShownDocument } from '../HostUi.js'
import type { FileStore } from './FileStore.js'
import { extensionOf } from './parseFilePath.js'
import { typeOfContent } from './typeOfContent.js'

/** https://developers.weixin.qq.com/miniprogram/dev/framework/usability/PublicErrno.html */
const DocumentErrno = { notFound: 1300002, notSupported: 1300301 } as const

const types: readonly DocumentType[] = ['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'pdf']

/** The failure for what is no document, and for one that the shell cannot show. */
export const notSupported = () => new ApiError('filetype not supported', DocumentErrno.notSupported)

/**
 * What a person is to see of a file. Its type is what the caller says, else what its name ends in, else
 * what it begins with.
 *
 * @throws ApiError `file doesn't exist`, `filetype not supported`
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
  const fileType = (givenType || extension).toLowerCase() || (await typeOfContent(blob))
  if (!isDocumentType(fileType)) throw notSupported()
  return { blob, fileType, fileName: nameOf(path, fileType) }
}

function isDocumentType(type: string | undefined): type is DocumentType {
  return types.some((each) => each === type)
}

/** A name that ends in the type, whatever the file's says. Tokens are no names. */
function nameOf(path: string, type: DocumentType): string {
  const isToken = /^wxfile:\/\/(tmp|store)_/.test(path)
  // Control characters, among them those that turn the direction of text, would hide the end.
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/[\p{Cc}\p{Cf}]/gu, '')
  if (isToken || name === '') return `document.${type}`
  return name.toLowerCase().endsWith(`.${type}`) ? name : `${name}.${type}`
}
