import { expect, it, vi } from 'vitest'
import { EventChannel } from './EventChannel.js'

function connected() {
  const [opener, opened] = EventChannel.pair()
  const told: unknown[] = []
  const listener =
    (name: string) =>
    (...args: unknown[]) =>
      void told.push([name, ...args])
  return { opener, opened, told, listener }
}

it('carries what one end emits to the other end only', () => {
  const { opener, opened, told, listener } = connected()
  opener.on('x', listener('opener'))
  opened.on('x', listener('opened'))
  opener.emit('x', 1, 2)
  opened.emit('x', 3)
  opener.emit('y', 4)
  expect(told).toEqual([
    ['opened', 1, 2],
    ['opener', 3],
  ])
})

it('keeps emits for the first listener, in order, by name, once', () => {
  const { opener, opened, told, listener } = connected()
  opener.emit('x', 1)
  opener.emit('y', 2)
  opener.emit('x', 3)
  opened.on('x', listener('first'))
  opened.on('x', listener('second'))
  expect(told).toEqual([
    ['first', 1],
    ['first', 3],
  ])
})

it('keeps no more than 100 emits, the newest', () => {
  const { opener, opened, told, listener } = connected()
  for (let n = 0; n < 103; n++) opener.emit('x', n)
  opened.on('x', listener('late'))
  expect(told).toHaveLength(100)
  expect(told[0]).toEqual(['late', 3])
})

it('calls a listener of once for the first emit only', () => {
  const { opener, opened, told, listener } = connected()
  opened.once('x', listener('once'))
  opened.on('x', listener('on'))
  opener.emit('x', 1)
  opener.emit('x', 2)
  expect(told).toEqual([
    ['once', 1],
    ['on', 1],
    ['on', 2],
  ])
})

it('gives a listener of once only one of the emits that waited', () => {
  const { opener, opened, told, listener } = connected()
  opener.emit('x', 1)
  opener.emit('x', 2)
  opened.once('x', listener('once'))
  opened.on('x', listener('on'))
  expect(told).toEqual([
    ['once', 1],
    ['on', 2],
  ])
})

it('removes one listener, or all of a name', () => {
  const { opener, opened, told, listener } = connected()
  const [a, b] = [listener('a'), listener('b')]
  opened.on('x', a)
  opened.on('x', b)
  opened.on('y', a)
  opened.off('x', a)
  opener.emit('x', 1)
  opened.off('x')
  opener.emit('x', 2)
  opener.emit('y', 3)
  expect(told).toEqual([
    ['b', 1],
    ['a', 3],
  ])
})

it('goes on to the others where a listener throws', () => {
  const reported: unknown[] = []
  vi.stubGlobal('reportError', (error: unknown) => void reported.push(error))
  const { opener, opened, told, listener } = connected()
  const error = new Error('in a listener')
  opened.on('x', () => {
    throw error
  })
  opened.on('x', listener('next'))
  opener.emit('x', 1)
  expect(told).toEqual([['next', 1]])
  expect(reported).toEqual([error])
  vi.unstubAllGlobals()
})

it('leads nowhere alone', () => {
  const alone = new EventChannel()
  const { told, listener } = connected()
  alone.on('x', listener('alone'))
  alone.emit('x', 1)
  expect(told).toEqual([])
})
