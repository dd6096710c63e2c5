import { expect, it } from 'vitest'
import type { CanvasScope } from './CanvasScope.js'
import { inCanvasTurn } from './inCanvasTurn.js'

const createScope = () => ({}) as CanvasScope

it('runs works on one canvas in their order, also after one that failed', async () => {
  const scope = createScope()
  const order: string[] = []
  let finish = () => {}
  const first = inCanvasTurn(scope, 'a', async () => {
    await new Promise<void>((resolve) => (finish = resolve))
    order.push('first')
    throw new Error('no first')
  })
  const second = inCanvasTurn(scope, 'a', async () => void order.push('second'))
  const other = inCanvasTurn(scope, 'b', async () => void order.push('other canvas'))
  const elsewhere = inCanvasTurn(createScope(), 'a', async () => void order.push('other page'))
  await Promise.all([other, elsewhere])
  finish()
  await expect(first).rejects.toThrow('no first')
  await second
  expect(order).toEqual(['other canvas', 'other page', 'first', 'second'])
})
