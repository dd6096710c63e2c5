// oxlint-disable no-control-regex -- the first bytes of a file are no text
export interface MediaType {
  kind: 'image' | 'video'
  mimeType: string
  /** With its dot. */
  extension: string
}

/** How many bytes tell what a file is. */
const headBytes = 16

/** By what their files begin with; the first that matches. Characters stand for bytes. */
const types: readonly [pattern: RegExp, MediaType][] = [
  [/^\xff\xd8\xff/, image('jpeg', '.jpg')],
  [/^\x89PNG\r\n\x1a\n/, image('png', '.png')],
  [/^GIF8[79]a/, image('gif', '.gif')],
  [/^RIFF.{4}WEBP/s, image('webp', '.webp')],
  [/^BM/, image('bmp', '.bmp')],
  [/^(?:II\*\0|MM\0\*)/, image('tiff', '.tiff')],
  [/^.{4}ftypavi[fs]/s, image('avif', '.avif')],
  [/^.{4}ftyp(?:hei[cxms]|mif1|msf1)/s, image('heic', '.heic')],
  [/^.{4}ftypqt/s, video('quicktime', '.mov')],
  [/^.{4}ftyp3g/s, video('3gpp', '.3gp')],
  [/^.{4}ftyp/s, video('mp4', '.mp4')],
  [/^\x1aE\xdf\xa3/, video('webm', '.webm')],
  [/^RIFF.{4}AVI /s, video('x-msvideo', '.avi')],
]

/** What a picture or film is by its bytes, whatever its name says; undefined for anything else. */
export async function mediaTypeOf(blob: Blob): Promise<MediaType | undefined> {
  const head = new Uint8Array(await blob.slice(0, headBytes).arrayBuffer())
  const text = String.fromCharCode(...head)
  return types.find(([pattern]) => pattern.test(text))?.[1]
}

function image(subtype: string, extension: string): MediaType {
  return { kind: 'image', mimeType: `image/${subtype}`, extension }
}

function video(subtype: string, extension: string): MediaType {
  return { kind: 'video', mimeType: `video/${subtype}`, extension }
}
