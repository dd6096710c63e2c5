import type { MediaType } from './mediaTypeOf.js'

/** The platform's names for EXIF's numbers 1 to 8. */
export const orientations = [
  'up',
  'up-mirrored',
  'down',
  'down-mirrored',
  'left-mirrored',
  'right',
  'right-mirrored',
  'left',
] as const

export type Orientation = (typeof orientations)[number]

/** How a picture is to be turned to stand upright, as its EXIF data say. */
export async function orientationOf(blob: Blob, type: MediaType | undefined): Promise<Orientation> {
  // Whether browsers turn other types, they do not agree on.
  if (type?.extension !== 'jpg') return 'up'
  const { default: exifr } = await import('exifr')
  const number = await exifr.orientation(blob).catch(() => undefined)
  return orientations[(number ?? 1) - 1] ?? 'up'
}
