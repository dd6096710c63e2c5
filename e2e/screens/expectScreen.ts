import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MiniAppHandle } from '@miniview/testing'
import { PNG } from 'pngjs'
import { expect } from 'vitest'
import { differenceOf } from './differenceOf.js'
import { holdStill } from './holdStill.js'
import { outlineOf } from './outlineOf.js'
import type { Part } from './outlineOf.js'

const folder = dirname(fileURLToPath(import.meta.url))

/** Which share of a picture may differ: the letters of another font do less, a lost button more. */
export const tolerance = 0.005

/** CSS pixels that a text may stand elsewhere, where its font is another one. */
const reach = 24

/**
 * Compares what is on the screen with its picture and its outline in this folder. The picture is for
 * colours and areas, whatever the letters look like; the outline is for each text and its place.
 * `UPDATE_SCREENS=1` takes both anew instead.
 */
export async function expectScreen(app: MiniAppHandle, name: string): Promise<void> {
  await holdStill(app)
  const outline = await outlineOf(app)
  const shot = Buffer.from(await app.screenshot())
  if (process.env['UPDATE_SCREENS']) {
    writeFileSync(join(folder, `${name}.png`), shot)
    writeFileSync(join(folder, `${name}.json`), `[\n${outline.map(toLine).join(',\n')}\n]\n`)
    return
  }
  expect(existsSync(join(folder, `${name}.png`)), 'the picture; UPDATE_SCREENS=1 takes it').toBe(
    true,
  )
  expect(outline).toEqual(partsNear(JSON.parse(read(`${name}.json`).toString()) as Part[]))
  const { share, picture } = differenceOf(PNG.sync.read(read(`${name}.png`)), PNG.sync.read(shot))
  if (share > tolerance) fail(name, share, shot, picture)
}

function fail(name: string, share: number, shot: Buffer, picture: PNG): void {
  const seen = join(tmpdir(), 'miniview-screens')
  mkdirSync(seen, { recursive: true })
  writeFileSync(join(seen, `${name}.png`), shot)
  writeFileSync(join(seen, `${name}.difference.png`), PNG.sync.write(picture))
  expect.fail(`${name} differs in ${(share * 100).toFixed(1)} % from its picture; see ${seen}`)
}

function read(file: string): Buffer {
  return readFileSync(join(folder, file))
}

function toLine(part: Part): string {
  return `  ${JSON.stringify(part)}`
}

/** The same parts, each where it is or not far from there. */
function partsNear(parts: readonly Part[]): unknown[] {
  // `closeTo` takes half a unit of a decimal place.
  const near = (place: number) => expect.closeTo(place, -Math.log10(2 * reach)) as unknown
  return parts.map(({ x, y, ...part }) => ({ ...part, x: near(x), y: near(y) }))
}
