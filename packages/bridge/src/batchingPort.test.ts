import { afterEach, expect, it } from 'vitest'
import { batchingPort, maxBatch } from './batchingPort.js'

let ports: MessagePort[] = []
afterEach(() => {
  for (const port of ports) port.close()
  ports = []
})

/** A batching port whose messages are read raw on the other side, up to an item that says `end`. */
function rawChannel() {
  const { port1, port2 } = new MessageChannel()
  ports.push(port1, port2)
  const unsendable: unknown[] = []
  const received: unknown[] = []
  const batch = batchingPort(
    port1,
    (item) => received.push(item),
    (item) => unsendable.push(item),
  )
  const messages: unknown[][] = []
  const ended = new Promise<void>((resolve) => {
    port2.onmessage = ({ data }: MessageEvent<unknown[]>) => {
      messages.push(data)
      if (data.includes('end')) resolve()
    }
  })
  return { batch, messages, ended, received, unsendable, raw: port2 }
}

it('sends what is posted in one turn as one message, in order', async () => {
  const { batch, messages, ended } = rawChannel()
  batch.post(1)
  batch.post(2)
  await Promise.resolve()
  batch.post(3)
  batch.post('end')
  await ended
  expect(messages).toEqual([
    [1, 2],
    [3, 'end'],
  ])
})

it('sends a full batch at once', async () => {
  const { batch, messages, ended } = rawChannel()
  for (let item = 0; item < maxBatch + 2; item++) batch.post(item)
  batch.post('end')
  await ended
  expect(messages.map(({ length }) => length)).toEqual([maxBatch, 3])
  expect(messages.flat()).toEqual([...Array(maxBatch + 2).keys(), 'end'])
})

it('sends the others where one item cannot be cloned, and tells of that one', async () => {
  const { batch, messages, ended, unsendable } = rawChannel()
  const bad = () => {}
  batch.post(1)
  batch.post(bad)
  batch.post('end')
  await ended
  expect(messages.flat()).toEqual([1, 'end'])
  expect(unsendable).toEqual([bad])
})

it('transfers what it is asked to', async () => {
  const { batch, messages, ended } = rawChannel()
  const buffer = new ArrayBuffer(4)
  batch.post(buffer, [buffer])
  batch.post('end')
  await ended
  expect(buffer.byteLength).toBe(0)
  expect((messages[0]![0] as ArrayBuffer).byteLength).toBe(4)
})

it('sends what waits when it closes, and nothing later', async () => {
  const { batch, messages, ended } = rawChannel()
  batch.post('end')
  batch.close()
  batch.post('late')
  await ended
  await Promise.resolve()
  expect(messages).toEqual([['end']])
})

it('hands out a batch item by item, and ignores what is no batch', async () => {
  const { port1, port2 } = new MessageChannel()
  ports.push(port1, port2)
  const received: unknown[] = []
  await new Promise<void>((resolve) => {
    const receive = (item: unknown) => (item === 'end' ? resolve() : void received.push(item))
    batchingPort(port1, receive, () => {})
    port2.postMessage('no batch')
    port2.postMessage({ length: 1, 0: 'no batch' })
    port2.postMessage([1, [2], 'end'])
  })
  expect(received).toEqual([1, [2]])
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
    port2.postMessage([1, 2, 3])
  })
  await Promise.resolve()
  expect(received).toEqual([1])
})
