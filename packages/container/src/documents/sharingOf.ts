import type { ShownDocument } from '@miniview/host'

/** Types that systems share; others go as text or are not offered. */
const mediaTypes = new Map([
  ['pdf', 'application/pdf'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
  ['svg', 'image/svg+xml'],
])

/** What hands a document to the system's share sheet; undefined where the browser has none for it. */
export function sharingOf({ blob, fileName, fileType }: ShownDocument): (() => void) | undefined {
  const type = mediaTypes.get(fileType) ?? 'text/plain'
  const files = [new File([blob], fileName, { type })]
  if (!navigator.canShare?.({ files })) return undefined
  return () => {
    // A person who closes the sheet is no failure.
    navigator.share({ files }).catch(() => {})
  }
}
