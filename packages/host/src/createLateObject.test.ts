import { expect, it } from 'vitest'
import { createLateObject, listenerNames } from './createLateObject.js'

interface Player {
  src: string
  volume: number
  readonly duration: number
  play(from: number): void
}

function latePlayer() {
  const told: string[] = []
  let arrive = () => {}
  const real = {
    volume: 1,
    get duration() {
      return 7
    },
    get src() {
      return told.find((line) => line.startsWith('src'))?.slice(4) ?? ''
    },
    set src(value: string) {
      told.push(`src ${value}`)
    },
    play: (from: number) => void told.push(`play ${from} at ${real.volume}`),
  }
  const loaded = new Promise<Player>((resolve) => (arrive = () => resolve(real)))
  const player = createLateObject<Player>(
    { values: { src: '', volume: 1, duration: 0 }, functions: ['play'] },
    () => loaded,
  )
  return {
    told,
    player,
    real,
    async arrive() {
      arrive()
      await loaded
      await Promise.resolve()
    },
  }
}

it('gives defaults and what was set until the code is there, and the real values then', async () => {
  const { player, arrive } = latePlayer()
  expect(player).toMatchObject({ src: '', volume: 1, duration: 0 })
  player.volume = 0.5
  expect(player.volume).toBe(0.5)
  await arrive()
  expect(player).toMatchObject({ volume: 0.5, duration: 7 })
  expect(Object.keys(player)).toEqual(['play', 'src', 'volume', 'duration'])
})

it('does what was called and set in the same order, and everything at once afterwards', async () => {
  const { player, told, arrive } = latePlayer()
  player.src = 'a'
  player.play(1)
  player.volume = 0.2
  player.play(2)
  expect(told).toEqual([])
  await arrive()
  expect(told).toEqual(['src a', 'play 1 at 1', 'play 2 at 0.2'])
  player.play(3)
  expect(told.at(-1)).toBe('play 3 at 0.2')
})

it('leaves what can only be read as it is', async () => {
  const { player, arrive } = latePlayer()
  const set = () => Object.assign(player, { duration: 9 })
  set()
  await arrive()
  expect(set).not.toThrow()
  expect(player.duration).toBe(7)
})

it('names the functions of events', () => {
  expect(listenerNames(['Play', 'Stop'])).toEqual(['onPlay', 'offPlay', 'onStop', 'offStop'])
})
