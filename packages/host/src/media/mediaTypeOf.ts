// oxlint-disable no-control-regex -- the first bytes of a file are no text
export interface MediaType {
  kind: 'image' | 'video'
  mimeType: string
  /** With its dot. */
  extension: string
}

/** How many bytes tell what a file is. */
const headBytes = 16

/** By how their files begin; the first that fits. Characters stand for bytes. */
const types: readonly [fits: (head: string) => boolean, MediaType][] = [
  [begins('\xff\xd8\xff'), image('jpeg', '.jpg')],
  [begins('\x89PNG\r\n\x1a\n'), image('png', '.png')],
  [begins('GIF8'), image('gif', '.gif')],
  [isRiff('WEBP'), image('webp', '.webp')],
  [begins('BM'), image('bmp', '.bmp')],
  [begins('II*\0'), image('tiff', '.tiff')],
  [begins('MM\0*'), image('tiff', '.tiff')],
  [hasBrand(/^avi[fs]/), image('avif', '.avif')],
  [hasBrand(/^(?:hei[cxms]|mif1|msf1)/), image('heic', '.heic')],
  [hasBrand(/^qt/), video('quicktime', '.mov')],
  [hasBrand(/^3g/), video('3gpp', '.3gp')],
  [hasBrand(/^/), video('mp4', '.mp4')],
  [begins('\x1aE\xdf\xa3'), video('webm', '.webm')],
  [isRiff('AVI '), video('x-msvideo', '.avi')],
]

/** What a picture or film is by its bytes, whatever its name says; undefined for anything else. */
export async function mediaTypeOf(blob: Blob): Promise<MediaType | undefined> {
  const bytes = new Uint8Array(await blob.slice(0, headBytes).arrayBuffer())
  const head = String.fromCharCode(...bytes)
  return types.find(([fits]) => fits(head))?.[1]
}

function begins(start: string) {
  return (head: string) => head.startsWith(start)
}

/** A container of many kinds, which says its own after its length. */
function isRiff(kind: string) {
  return (head: string) => head.startsWith('RIFF') && head.startsWith(kind, 8)
}

/** The files of MP4 and its kin say whose they are in their first part. */
function hasBrand(brand: RegExp) {
  return (head: string) => head.startsWith('ftyp', 4) && brand.test(head.slice(8))
}

function image(subtype: string, extension: string): MediaType {
  return { kind: 'image', mimeType: `image/${subtype}`, extension }
}

function video(subtype: string, extension: string): MediaType {
  return { kind: 'video', mimeType: `video/${subtype}`, extension }
}
