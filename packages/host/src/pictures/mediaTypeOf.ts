import type { MediaKind } from '../PictureScreens.js'

/** What a picture or video is. */
export interface MediaType {
  kind: MediaKind
  mime: string
  /** Without a dot. */
  extension: string
}

const type = (mime: string, extension: string): MediaType => ({
  kind: mime.startsWith('video/') ? 'video' : 'image',
  mime,
  extension,
})

const jpeg = type('image/jpeg', 'jpg')
const heic = type('image/heic', 'heic')
const avif = type('image/avif', 'avif')
const tiff = type('image/tiff', 'tiff')

// oxlint-disable no-control-regex -- files begin with bytes that no text has

/** Where files of a type begin with the same bytes. */
const beginnings: readonly [RegExp, MediaType][] = [
  [/^\xFF\xD8\xFF/, jpeg],
  [/^\x89PNG\r\n\x1A\n/, type('image/png', 'png')],
  [/^GIF8[79]a/, type('image/gif', 'gif')],
  [/^RIFF[^]{4}WEBPVP8/, type('image/webp', 'webp')],
  // Two letters are little; the bytes after the size are always zero.
  [/^BM[^]{4}\0{4}/, type('image/bmp', 'bmp')],
  [/^(?:II\*\0|MM\0\*)/, tiff],
  [/^RIFF[^]{4}AVI /, type('video/x-msvideo', 'avi')],
  [/^\x1A\x45\xDF\xA3[^]*?\x42\x82[^]{1,8}webm/, type('video/webm', 'webm')],
  [/^\x1A\x45\xDF\xA3[^]*?\x42\x82[^]{1,8}matroska/, type('video/x-matroska', 'mkv')],
  [/^OggS[^]*?\x80theora/, type('video/ogg', 'ogv')],
  [/^\0\0\x01\xBA/, type('video/mpeg', 'mpg')],
]

/** What a file of the ISO media format holds, by its brand. */
const brands: readonly [RegExp, MediaType | undefined][] = [
  [/^(?:hei[cxms]|hev[cxms]|mif1|msf1)$/, heic],
  [/^avi[fs]$/, avif],
  [/^M4[AB] $/, undefined],
  [/^qt {2}$/, type('video/quicktime', 'mov')],
  [/^3g/, type('video/3gpp', '3gp')],
]
const mp4 = type('video/mp4', 'mp4')

/** The type of a picture or video by its first bytes; undefined for everything else. */
export async function mediaTypeOf(blob: Blob): Promise<MediaType | undefined> {
  const start = new Uint8Array(await blob.slice(0, 256).arrayBuffer())
  const bytes = String.fromCharCode(...start)
  const [, brand] = /^[^]{4}ftyp([^]{4})/.exec(bytes) ?? []
  if (brand !== undefined) {
    const known = brands.find(([pattern]) => pattern.test(brand))
    return known ? known[1] : mp4
  }
  return beginnings.find(([pattern]) => pattern.test(bytes))?.[1]
}
