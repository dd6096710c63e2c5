import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'

/** Pictures are compared at a quarter of their size. */
const scale = 4

/** Pixels around each, at that size, that are blurred into it; twice, so that edges are soft. */
const blur = 2

/** How different a colour must be to count, from 0 to 1: more than letters of another font are. */
const threshold = 0.1

export interface Difference {
  /** Which share of the picture differs. */
  share: number
  /** Where it does, in red, at a quarter of the size. */
  picture: PNG
}

/**
 * How much two screenshots differ to somebody who looks at them from afar: letters are grey lines
 * there, so that another version of a font is none, and a button that is missing is one.
 */
export function differenceOf(one: PNG, other: PNG): Difference {
  if (one.width !== other.width || one.height !== other.height) {
    return { share: 1, picture: other }
  }
  const [a, b] = [coarse(one), coarse(other)]
  const { width, height } = a
  const picture = new PNG({ width, height })
  const options = { threshold, includeAA: true }
  const count = pixelmatch(a.data, b.data, picture.data, width, height, options)
  return { share: count / (width * height), picture }
}

function coarse(picture: PNG): PNG {
  return blurred(blurred(shrunk(picture)))
}

function shrunk(picture: PNG): PNG {
  const small = new PNG({
    width: Math.floor(picture.width / scale),
    height: Math.floor(picture.height / scale),
  })
  return fill(small, (x, y) => ({ from: picture, x: x * scale, y: y * scale, size: scale }))
}

function blurred(picture: PNG): PNG {
  const { width, height } = picture
  const soft = new PNG({ width, height })
  return fill(soft, (x, y) => ({ from: picture, x: x - blur, y: y - blur, size: 2 * blur + 1 }))
}

interface Square {
  from: PNG
  x: number
  y: number
  size: number
}

/** Gives each pixel the mean colour of a square, as far as that is in its picture. */
function fill(picture: PNG, squareOf: (x: number, y: number) => Square): PNG {
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) {
      picture.data.set([...meanOf(squareOf(x, y)), 255], (y * picture.width + x) * 4)
    }
  }
  return picture
}

function meanOf({ from, x: left, y: top, size }: Square): [number, number, number] {
  let [red, green, blue, count] = [0, 0, 0, 0]
  for (let y = Math.max(0, top); y < Math.min(from.height, top + size); y++) {
    for (let x = Math.max(0, left); x < Math.min(from.width, left + size); x++) {
      const at = (y * from.width + x) * 4
      red += from.data[at]!
      green += from.data[at + 1]!
      blue += from.data[at + 2]!
      count++
    }
  }
  return [red / count, green / count, blue / count]
}
