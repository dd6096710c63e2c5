import { expect, test } from 'vitest'
import { soundApp, soundServer } from '../../apps/soundApp.js'
import { waveFile } from '../../apps/waveFile.js'

const server = soundServer()
const bench = soundApp()

/** Writes a sound of silence into a temp file. */
function tempSound(seconds: number) {
  return bench.app.inHost(
    async (host, bytes) => {
      const writer = await host.files.createTemp('.wav')
      await writer.write(new Uint8Array(bytes))
      await writer.close()
      return writer.path
    },
    [...waveFile(seconds)],
  )
}

test('a sound of the package plays from its start to its end, in the order of its events', async () => {
  const seen = await bench.app.inHost(
    (host) =>
      new Promise<unknown[]>((resolve) => {
        const sound = host.wx.createInnerAudioContext({ useWebAudioImplement: true })
        const told: unknown[] = [[sound.paused, sound.duration, sound.volume]]
        let last = 0
        sound.volume = 0.5
        sound.playbackRate = 9
        sound.onPlay(() => void told.push(['play', sound.volume, sound.playbackRate]))
        sound.onTimeUpdate(() => (last = Math.max(last, sound.currentTime)))
        sound.onPause(() => void told.push('pause'))
        sound.onEnded(() => {
          told.push('ended', sound.duration, last > 0.3)
          sound.destroy()
          resolve(told)
        })
        sound.onError((error) => resolve([error]))
        sound.src = '/sounds/short.wav'
        sound.play()
      }),
  )
  expect(seen).toEqual([[true, 0, 1], ['play', 0.5, 2], 'ended', 1, true])
})

test('a file of the app plays at the place it was sent to; pausing keeps it, stopping does not', async () => {
  const path = await tempSound(4)
  const before = await bench.app.container.evaluate(() => noted.addresses.size)
  const seen = await bench.app.inHost(
    (host, src) =>
      new Promise<unknown[]>((resolve) => {
        const sound = host.wx.createInnerAudioContext()
        const told: unknown[] = []
        const removed = () => void told.push('removed')
        sound.onPlay(removed)
        sound.offPlay(removed)
        sound.onSeeked(() => void told.push(`seeked ${Math.round(sound.currentTime)}`))
        sound.onPlay(() => {
          told.push(`play ${Math.round(sound.currentTime)}`)
          if (told.length < 3) sound.pause()
          else if (!told.includes('stop')) sound.stop()
          else resolve(told)
        })
        sound.onPause(() => {
          told.push('pause')
          sound.play()
        })
        sound.onStop(() => {
          told.push('stop')
          sound.play()
        })
        sound.onError((error) => resolve([...told, error]))
        sound.autoplay = true
        sound.startTime = 2
        sound.src = src
        Object.assign(globalThis, { sound })
      }),
    path,
  )
  expect(seen.filter((each) => !String(each).startsWith('seeked'))).toEqual([
    'play 2',
    'pause',
    'play 2',
    'stop',
    'play 0',
  ])
  // Nothing of it stays behind.
  const after = await bench.app.container.evaluate(() => {
    const { sound } = globalThis as unknown as { sound: { destroy(): void } }
    sound.destroy()
    return { size: noted.addresses.size, paused: noted.sounds.at(-1)!.paused }
  })
  expect(after).toEqual({ size: before, paused: true })
})

test.each([
  ['javascript:globalThis.__pwned = 1', 10002, 'invalid url "javascript:globalThis.__pwned = 1"'],
  ['data:text/html,<script>', 10002, 'invalid url "data:text/html,<script>"'],
  ['blob:https://a.example/1', 10002, 'invalid url "blob:https://a.example/1"'],
  ['wxfile://tmp_none.mp3', 10003, 'no such file or directory, open "wxfile://tmp_none.mp3"'],
  ['/sounds/broken.wav', 10004, 'decode error'],
])('%s does not play, and says why', async (src, errCode, errMsg) => {
  const error = await bench.app.inHost(
    (host, address) =>
      new Promise((resolve) => {
        const sound = host.wx.createInnerAudioContext()
        sound.onError(resolve)
        sound.src = address
        sound.play()
      }),
    src,
  )
  expect(error).toEqual({ errCode, errMsg })
  expect(await bench.app.container.evaluate(() => '__pwned' in globalThis)).toBe(false)
})

test('without mixing, a sound pauses the others; a hidden app pauses all', async () => {
  const { app } = bench
  await app.inHost(async (host, src) => {
    await host.wx.setInnerAudioOption({ mixWithOther: false })
    const sounds = [0, 1].map(() => host.wx.createInnerAudioContext())
    Object.assign(globalThis, { sounds })
    for (const sound of sounds) {
      await new Promise<void>((resolve) => {
        sound.onPlay(resolve)
        sound.loop = true
        sound.src = src
        sound.play()
      })
    }
  }, server.address('/3.wav'))
  const paused = () =>
    app.container.evaluate(() =>
      (globalThis as unknown as { sounds: { paused: boolean }[] }).sounds.map(
        ({ paused: isPaused }) => isPaused,
      ),
    )
  expect(await paused()).toEqual([true, false])
  await app.inHost(async (host) => {
    await host.wx.setInnerAudioOption({ mixWithOther: true })
    host.hide()
    host.show()
  })
  expect(await paused()).toEqual([true, true])
  await app.container.evaluate(() => {
    const { sounds } = globalThis as unknown as { sounds: { destroy(): void }[] }
    for (const sound of sounds) sound.destroy()
  })
  expect(
    await app.inHost((host) =>
      host.wx.setInnerAudioOption({ speakerOn: false }).catch((error: object) => error),
    ),
  ).toEqual({ errMsg: 'setInnerAudioOption:fail speakerOn not supported', errno: 100 })
})

test('one voice plays at a time; paused it goes on where it was, stopped it begins anew', async () => {
  const { app } = bench
  const [one, other] = [await tempSound(2), await tempSound(1)]
  const play = (filePath: string, key: string, duration?: number) =>
    app.inHost(
      (host, path, name, seconds) => {
        const given = { filePath: path, ...(seconds && { duration: seconds }) }
        const ended = host.wx.playVoice(given).catch((error: object) => error)
        Object.assign(globalThis, { [name]: ended })
      },
      filePath,
      key,
      duration ?? 0,
    )
  const answer = (key: string) =>
    app.container.evaluate((name) => (globalThis as never as Record<string, unknown>)[name], key)
  const playing = () =>
    app.container.evaluate(() => noted.sounds.filter(({ paused }) => !paused).length)
  const position = () => app.container.evaluate(() => noted.sounds.at(-1)!.currentTime)

  await play(one, 'first')
  await app.waitFor('a moving voice', async () => (await position()) > 0.2)
  await play(other, 'second')
  expect(await answer('first')).toEqual({ errMsg: 'playVoice:ok' })
  await app.waitFor('the other voice', async () => (await playing()) === 1)
  expect(await answer('second')).toEqual({ errMsg: 'playVoice:ok' })
  expect(await playing()).toBe(0)

  await play(one, 'third')
  await app.waitFor('a moving voice', async () => (await position()) > 0.5)
  await app.inHost((host) => host.wx.pauseVoice())
  const pausedAt = await position()
  expect(await playing()).toBe(0)
  await play(one, 'fourth')
  await app.waitFor('the same voice', async () => (await playing()) === 1)
  expect(await position()).toBeGreaterThanOrEqual(pausedAt)
  expect(await answer('third')).toEqual({ errMsg: 'playVoice:ok' })
  expect(await answer('fourth')).toEqual({ errMsg: 'playVoice:ok' })

  await play(one, 'fifth', 0.5)
  expect(await answer('fifth')).toEqual({ errMsg: 'playVoice:ok' })
  expect(await position()).toBeLessThan(1)

  await play(one, 'sixth')
  await app.waitFor('a moving voice', async () => (await playing()) === 1)
  await app.inHost((host) => host.wx.stopVoice())
  expect(await answer('sixth')).toEqual({ errMsg: 'playVoice:ok' })
  const addresses = await app.container.evaluate(() => noted.addresses.size)
  expect(addresses).toBe(0)
})

test('what is no voice says so', async () => {
  const play = (filePath: string) =>
    bench.app.inHost(
      (host, path) => host.wx.playVoice({ filePath: path }).catch((error: object) => error),
      filePath,
    )
  expect(await play('/sounds/broken.wav')).toEqual({ errMsg: 'playVoice:fail decode error' })
  expect(await play('wxfile://tmp_none.m4a')).toEqual({
    errMsg: 'playVoice:fail no such file or directory, open "wxfile://tmp_none.m4a"',
    errno: 1300002,
  })
})

test('a sound that the browser lets nobody start without a tap says so', async () => {
  const { app } = bench
  const told = await app.inHost(async (host, src) => {
    const { prototype } = HTMLMediaElement
    const { play } = prototype
    prototype.play = () => Promise.reject(new DOMException('', 'NotAllowedError'))
    const sound = host.wx.createInnerAudioContext()
    const error = await new Promise((resolve) => {
      sound.onError(resolve)
      sound.src = src
      sound.play()
    })
    const errorOf = (call: Promise<unknown>) => call.catch((failure: object) => failure)
    const background = await errorOf(host.wx.playBackgroundAudio({ dataUrl: src }))
    const voice = await errorOf(host.wx.playVoice({ filePath: '/sounds/short.wav' }))
    prototype.play = play
    return { background, error, voice }
  }, server.address('/1.wav'))
  const reason = 'NotAllowedError: sound needs a tap of the person first'
  expect(told).toEqual({
    background: { errMsg: `playBackgroundAudio:fail ${reason}` },
    error: { errCode: 10001, errMsg: reason },
    voice: { errMsg: `playVoice:fail ${reason}` },
  })
})
