/**
 * The screens on which a person chooses, takes and crops pictures; part of `HostUi`. Undefined is what
 * each of them answers where the person closed it, and where `signal` aborted.
 */
export interface PictureScreens {
  /** Pictures and videos of the album, or one that the camera takes. */
  chooseMedia(
    request: MediaRequest,
    signal: AbortSignal,
  ): Promise<ChosenMedia | CameraRefusal | undefined>
  /** Files of any kind. */
  chooseFiles(request: FileRequest, signal: AbortSignal): Promise<readonly File[] | undefined>
  /** The part of a picture that the person wants, in its pixels. The picture stays the caller's to close. */
  cropPicture(request: CropRequest, signal: AbortSignal): Promise<PictureArea | undefined>
}

export type MediaKind = 'image' | 'video'
export type MediaSource = 'album' | 'camera'
export type PictureSize = 'original' | 'compressed'

export interface MediaRequest {
  /** At least one. */
  kinds: readonly MediaKind[]
  /** At least one; the person chooses where there are two. */
  sources: readonly MediaSource[]
  /** With both, the person decides whether pictures stay as they are. */
  sizes: readonly PictureSize[]
  /** How many files at most. */
  count: number
  /** The camera to begin with. */
  camera: 'back' | 'front'
  /** Seconds after which a recording ends. */
  maxDuration: number
  /** What a file is by its content, which its name and type may deny; undefined for none of these. */
  kindOf(file: Blob): Promise<MediaKind | undefined>
}

export interface ChosenMedia {
  /** None where the person chose nothing of the kinds, and was told so. */
  files: readonly Blob[]
  /** Whether the person wants pictures as they are; counts where `sizes` has both. */
  isOriginal: boolean
}

/** Why there is no camera: the browser refuses it, there is none, or something else has it. */
export type CameraRefusal = 'denied' | 'missing' | 'busy'

export interface FileRequest {
  count: number
  /** What the picker offers first, as `accept` of a file input says it; empty for all. */
  accept: string
  /** Whether the app takes this file. What it does not take is left out, and the person told. */
  accepts(file: File): Promise<boolean>
}

export interface CropRequest {
  picture: ImageBitmap
  /** Width and height of the part, as two numbers of a ratio. */
  ratio: readonly [width: number, height: number]
}

/** Pixels from the top left corner. */
export interface PictureArea {
  x: number
  y: number
  width: number
  height: number
}
