/** A part of a recording, as `onFrameRecorded` tells it. */
export interface SoundFrame {
  frameBuffer: ArrayBuffer
  isLastFrame: boolean
}

/** Cuts the bytes of a recording into frames of one size; the last one has what is left. */
export function createFrames(size: number, tell: (frame: SoundFrame) => void) {
  let rest = new Uint8Array(0)

  return {
    add(bytes: Uint8Array): void {
      const all = new Uint8Array(rest.length + bytes.length)
      all.set(rest)
      all.set(bytes, rest.length)
      let start = 0
      // A full frame waits for a byte behind it, because it may be the last one.
      for (; all.length - start > size; start += size) {
        tell({ frameBuffer: all.slice(start, start + size).buffer, isLastFrame: false })
      }
      rest = all.slice(start)
    },
    end(): void {
      tell({ frameBuffer: rest.slice().buffer, isLastFrame: true })
    },
  }
}

export type Frames = ReturnType<typeof createFrames>
