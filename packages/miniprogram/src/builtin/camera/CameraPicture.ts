export interface Size {
  width: number
  height: number
}

/** Magnifies what a camera shows: a browser lets few cameras do it themselves. */
export const maxZoom = 4

/** What a camera shows, in its own resolution, with the middle magnified. */
export class CameraPicture {
  readonly video: HTMLVideoElement
  /** Whether it looks at who holds it, who expects a mirror. */
  isSelfie = false
  #zoom = 1

  constructor(video: HTMLVideoElement) {
    this.video = video
  }

  /** @returns the nearest one that there is: 1 to `maxZoom`, in tenths */
  setZoom(zoom: number): number {
    this.#zoom = Math.round(Math.min(maxZoom, Math.max(1, zoom)) * 10) / 10
    this.show()
    return this.#zoom
  }

  show(): void {
    this.video.style.transform = `scale(${this.isSelfie ? -this.#zoom : this.#zoom}, ${this.#zoom})`
  }

  /** The size with its longer side cut down to `longest`. */
  size(longest = Infinity): Size {
    const { videoWidth, videoHeight } = this.video
    const scale = Math.min(1, longest / Math.max(videoWidth, videoHeight))
    return { width: Math.round(videoWidth * scale), height: Math.round(videoHeight * scale) }
  }

  draw(context: CanvasRenderingContext2D, isMirrored = false): void {
    const { width, height } = context.canvas
    const { videoWidth, videoHeight } = this.video
    const part = 1 / this.#zoom
    context.setTransform(isMirrored ? -1 : 1, 0, 0, 1, isMirrored ? width : 0, 0)
    context.drawImage(
      this.video,
      (videoWidth * (1 - part)) / 2,
      (videoHeight * (1 - part)) / 2,
      videoWidth * part,
      videoHeight * part,
      0,
      0,
      width,
      height,
    )
  }
}

/** A surface to draw on that nobody sees. */
export function surfaceOf(size: Size, settings?: CanvasRenderingContext2DSettings) {
  const canvas = Object.assign(document.createElement('canvas'), size)
  return canvas.getContext('2d', settings)!
}

export function toJpeg(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the picture could not be encoded'))),
      'image/jpeg',
      quality,
    )
  })
}
