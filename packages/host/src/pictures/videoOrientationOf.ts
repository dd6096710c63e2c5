/** The platform's names for how a camera was held. */
export type VideoOrientation = 'up' | 'down' | 'left' | 'right'

/** A box of the ISO media format: four letters, and where its content is. */
interface Box {
  name: string
  start: number
  end: number
}

/** The description of a video is much shorter. */
const longestMovie = 32 * 1024 * 1024

/**
 * How an mp4 or mov file says that its pictures are to be turned. Browsers turn them and do not tell. Other
 * files cannot say it.
 */
export async function videoOrientationOf(blob: Blob): Promise<VideoOrientation> {
  const movie = await movieBox(blob)
  if (!movie) return 'up'
  for (const track of boxesIn(movie, 0, movie.byteLength).filter(({ name }) => name === 'trak')) {
    const parts = boxesIn(movie, track.start, track.end)
    const header = parts.find(({ name }) => name === 'tkhd')
    if (!header || !isVideoTrack(movie, parts)) continue
    // Dates and lengths are longer in version 1.
    const matrix = header.start + (movie.getUint8(header.start) === 1 ? 52 : 40)
    if (matrix + 36 > header.end) continue
    const [a, b] = [movie.getInt32(matrix), movie.getInt32(matrix + 4)]
    if (a === 0 && b !== 0) return b > 0 ? 'right' : 'left'
    return a < 0 && b === 0 ? 'down' : 'up'
  }
  return 'up'
}

/** The box that describes the tracks, which may stand in front of the pictures or behind them. */
async function movieBox(blob: Blob): Promise<DataView | undefined> {
  let at = 0
  // A few large boxes stand side by side; what has more is no video.
  for (let count = 0; count < 64 && at + 16 <= blob.size; count++) {
    const head = new DataView(await blob.slice(at, at + 16).arrayBuffer())
    const short = head.getUint32(0)
    const size = short === 1 ? Number(head.getBigUint64(8)) : short || blob.size - at
    const begin = at + (short === 1 ? 16 : 8)
    if (nameAt(head, 4) === 'moov') {
      if (size > longestMovie) return undefined
      return new DataView(await blob.slice(begin, at + size).arrayBuffer())
    }
    if (size < 8) return undefined
    at += size
  }
  return undefined
}

function boxesIn(view: DataView, from: number, to: number): Box[] {
  const boxes: Box[] = []
  for (let at = from; at + 8 <= to;) {
    const size = view.getUint32(at)
    if (size < 8 || at + size > to) break
    boxes.push({ name: nameAt(view, at + 4), start: at + 8, end: at + size })
    at += size
  }
  return boxes
}

function isVideoTrack(view: DataView, parts: readonly Box[]): boolean {
  const media = parts.find(({ name }) => name === 'mdia')
  const handler = media && boxesIn(view, media.start, media.end).find(({ name }) => name === 'hdlr')
  return handler !== undefined && handler.start + 12 <= handler.end
    ? nameAt(view, handler.start + 8) === 'vide'
    : false
}

function nameAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)))
}
