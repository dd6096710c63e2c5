/** How pictures are chosen and compressed, where the platform's documents of different years disagree. */
export interface PictureLimits {
  /** How many pictures `chooseImage` gives at most. Default 9. */
  chooseImageCount: number
  /** How many files `chooseMedia` gives at most. Default 20. */
  chooseMediaCount: number
  /** Pixels that the longer side of a compressed picture has at most. Default 2048. */
  compressedSide: number
  /** Quality of a compressed JPEG, above 0 and up to 1. Default 0.8. */
  compressedQuality: number
}

export const defaultPictureLimits: PictureLimits = {
  chooseImageCount: 9,
  chooseMediaCount: 20,
  compressedSide: 2048,
  compressedQuality: 0.8,
}
