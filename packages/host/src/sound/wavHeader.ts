export interface WavFormat {
  sampleRate: number
  channels: number
  /** Bytes of samples that follow. */
  size: number
}

/** What stands before 16-bit samples in a WAV file. */
export function wavHeader({ sampleRate, channels, size }: WavFormat): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(44)
  const view = new DataView(header.buffer)
  const frame = channels * 2
  const text = (offset: number, letters: string) =>
    header.set(new TextEncoder().encode(letters), offset)
  text(0, 'RIFF')
  view.setUint32(4, 36 + size, true)
  text(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  // Plain samples, not compressed.
  view.setUint16(20, 1, true)
  view.setUint16(22, channels, true)
  view.setUint32(24, sampleRate, true)
  view.setUint32(28, sampleRate * frame, true)
  view.setUint16(32, frame, true)
  view.setUint16(34, 16, true)
  text(36, 'data')
  view.setUint32(40, size, true)
  return header
}
