import type { CanvasSurface } from '@miniview/host'
import type { GeneralComponent } from 'glass-easel'
import { expect, it } from 'vitest'
import { createCanvases } from './createCanvases.js'

const owner = { is: 'pages/a/a' } as GeneralComponent
const surface = (): CanvasSurface => ({ area: () => undefined, fail: () => {} })

it('finds canvases once the page is drawn, each name once', async () => {
  let draw = () => {}
  const drawn = new Promise<void>((resolve) => (draw = resolve))
  const canvases = createCanvases(() => drawn)
  const found = canvases.of(owner).find('one')
  const one = surface()
  const forget = canvases.add(owner, 'one', one)
  expect(canvases.add(owner, 'one', surface())).toBeUndefined()
  draw()
  expect(await found).toBe(one)
  forget!()
  expect(await canvases.of(owner).find('one')).toBeUndefined()
})

it('waits for a canvas until it comes, or what has it goes', async () => {
  const canvases = createCanvases(() => Promise.resolve())
  const scope = canvases.of(owner)
  const waits = [scope.whenThere('late'), scope.whenThere('late'), scope.whenThere('never')]
  await Promise.resolve()
  const late = surface()
  canvases.add(owner, 'late', late)
  canvases.close(owner)
  expect(await Promise.all(waits)).toEqual([late, late, undefined])
  expect(await scope.whenThere('after')).toBeUndefined()
})

it('does not wait for a page that went before it was drawn', async () => {
  const canvases = createCanvases(() => new Promise(() => {}))
  const waits = [canvases.of(owner).whenThere('one'), canvases.of(owner).find('one')]
  canvases.close(owner)
  expect(await Promise.all(waits)).toEqual([undefined, undefined])
})

it.each([
  ['near.png', '/pages/a/near.png'],
  ['../b/far.png', '/pages/b/far.png'],
  ['/images/top.png', '/images/top.png'],
  ['//evil.example/a.png', '/evil.example/a.png'],
  ['https://example.com/a.png', 'https://example.com/a.png'],
  ['wxfile://tmp_a.png', 'wxfile://tmp_a.png'],
])('leads %s from the template to %s', (path, full) => {
  const canvases = createCanvases(() => Promise.resolve())
  expect(canvases.of(owner).toPackagePath(path)).toBe(full)
})
