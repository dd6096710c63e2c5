import { afterEach, expect, it } from 'vitest'
import { batchingPort, maxBatch } from './batchingPort.js'
import type { Item } from './batchingPort.js'

let ports: MessagePort[] = []
afterEach(() => {
  for (const port of ports) port.close()
  ports = []
})

const end: Item = ['end']

/** A batching port whose messages are read raw on the other side, up to the item `end`. */
function rawChannel() {
  const { port1, port2 } = new MessageChannel()
  ports.push(port1, port2)
  const unsendable: unknown[] = []
  const batch = batchingPort(
    port1,
    () => {},
    (item) => unsendable.push(item),
  )
  const messages: unknown[][] = []
  const ended = new Promise<void>((resolve) => {
    port2.onmessage = ({ data }: MessageEvent<unknown[]>) => {
      messages.push(data)
      if (JSON.stringify(data).includes('"end"')) resolve()
    }
  })
  return { batch, messages, ended, unsendable }
}

it('sends the first item of a turn alone, and those that follow as one message, in order', async () => {
  const { batch, messages, ended } = rawChannel()
  batch.post([1])
  batch.post([2])
  batch.post([3, 'three'])
  await Promise.resolve()
  batch.post([4])
  batch.post(end)
  await ended
  expect(messages).toEqual([[1], [[2], [3, 'three']], [4], [end]])
})

it('joins neighbours that begin with the same string, and no others', async () => {
  const { batch, messages, ended } = rawChannel()
  batch.post(['a', 0])
  for (const item of [
    ['a', 1],
    ['a', 2],
    [7, 1],
    [7, 2],
    ['a', 3],
    ['b', 4],
  ] as Item[]) {
    batch.post(item)
  }
  batch.post(end)
  await ended
  expect(messages).toEqual([
    ['a', 0],
    [['a', 1, 2], [7, 1], [7, 2], ['a', 3], ['b', 4], end],
  ])
})

it('sends a full batch at once', async () => {
  const { batch, messages, ended } = rawChannel()
  for (let id = 0; id < maxBatch + 2; id++) batch.post([id])
  batch.post(end)
  await ended
  expect(messages.map(({ length }) => length)).toEqual([1, maxBatch, 2])
  expect(messages.flat(2)).toEqual([...Array(maxBatch + 2).keys(), 'end'])
})

it('sends the others where one item cannot be cloned, and tells of that one', async () => {
  const { batch, messages, ended, unsendable } = rawChannel()
  const bad: Item = [2, () => {}]
  batch.post([1, () => {}])
  batch.post(bad)
  batch.post([3])
  batch.post(end)
  await ended
  expect(messages).toEqual([[3], end])
  expect(unsendable).toEqual([[1, expect.any(Function)], bad])
})

it('transfers what it is asked to, alone and in a batch', async () => {
  const { batch, messages, ended } = rawChannel()
  const buffers = [new ArrayBuffer(4), new ArrayBuffer(8)]
  for (const buffer of buffers) batch.post([1, buffer], [buffer])
  batch.post(end)
  await ended
  expect(buffers.map(({ byteLength }) => byteLength)).toEqual([0, 0])
  expect(messages.flat(2).filter((member) => member instanceof ArrayBuffer)).toHaveLength(2)
})

it('sends what waits when it closes, and nothing later', async () => {
  const { batch, messages, ended } = rawChannel()
  batch.post([1])
  batch.post(end)
  batch.close()
  batch.post([2])
  await ended
  await Promise.resolve()
  expect(messages).toEqual([[1], [end]])
})

/** What a batching port hands out of raw messages, up to the item `end`. */
function handedOut(...messages: unknown[]): Promise<Item[]> {
  const { port1, port2 } = new MessageChannel()
  ports.push(port1, port2)
  const received: Item[] = []
  return new Promise((resolve) => {
    const receive = (item: Item) => (item[0] === 'end' ? resolve(received) : received.push(item))
    batchingPort(port1, receive, () => {})
    for (const message of messages) port2.postMessage(message)
  })
}

it('hands out lone items and batches item by item, and ignores what is neither', async () => {
  const received = await handedOut('text', { length: 1, 0: [9] }, [1, 'lone'], [[2], [3]], [end])
  expect(received).toEqual([[1, 'lone'], [2], [3]])
})

it('hands out nothing more once it was closed in the middle of a batch', async () => {
  const { port1, port2 } = new MessageChannel()
  ports.push(port1, port2)
  const received: unknown[] = []
  await new Promise<void>((resolve) => {
    const batch = batchingPort(
      port1,
      (item) => {
        received.push(item)
        batch.close()
        resolve()
      },
      () => {},
    )
    port2.postMessage([[1], [2], [3]])
  })
  await Promise.resolve()
  expect(received).toEqual([[1]])
})
