import { expect, test } from 'vitest'
import { soundApp, soundServer } from '../../apps/soundApp.js'

const server = soundServer()
const bench = soundApp()

const state = () => bench.app.inHost((host) => host.wx.getBackgroundAudioPlayerState())
const metadata = () =>
  bench.app.container.evaluate(() => {
    const { metadata: shown, playbackState } = navigator.mediaSession
    const { title, artist, album, artwork } = shown ?? {}
    return { title, artist, album, artwork: artwork?.map(({ src }) => src), playbackState }
  })
const press = (action: string, details: object = {}) =>
  bench.app.container.evaluate(
    (name, given) => noted.actions.get(name)!({ action: name, ...given } as never),
    action,
    details,
  )

test('plays, pauses, goes on, is sent somewhere and stops, and tells the app', async () => {
  const { app } = bench
  const dataUrl = server.address('/3.wav')
  expect(await state()).toEqual({ status: 2, errMsg: 'getBackgroundAudioPlayerState:ok' })
  const seek = () =>
    app.inHost((host) =>
      host.wx.seekBackgroundAudio({ position: 99 }).catch((error: object) => error),
    )
  expect(await seek()).toEqual({ errMsg: 'seekBackgroundAudio:fail no background audio' })
  await app.inHost((host) => {
    const told: string[] = []
    Object.assign(globalThis, { told })
    host.wx.onBackgroundAudioPlay(() => void told.push('play'))
    host.wx.onBackgroundAudioPause(() => void told.push('pause'))
    host.wx.onBackgroundAudioStop(() => void told.push('stop'))
  })
  const play = () =>
    app.inHost(
      (host, url, cover) =>
        host.wx.playBackgroundAudio({ dataUrl: url, title: 'A song', coverImgUrl: cover }),
      dataUrl,
      server.address('/cover.png'),
    )
  expect(await play()).toEqual({ errMsg: 'playBackgroundAudio:ok' })
  await app.waitFor('a moving sound', async () => (await state()).currentPosition! > 0.2)
  expect(await state()).toMatchObject({ status: 1, duration: 3, dataUrl, downloadPercent: 100 })
  expect(await metadata()).toEqual({
    title: 'A song',
    artist: '',
    album: '',
    artwork: [server.address('/cover.png')],
    playbackState: 'playing',
  })
  await app.inHost((host) => host.wx.pauseBackgroundAudio())
  const paused = await state()
  expect(paused.status).toBe(0)
  await play()
  expect((await state()).currentPosition).toBeGreaterThanOrEqual(paused.currentPosition!)
  await app.inHost((host) => host.wx.seekBackgroundAudio({ position: -5 }))
  expect((await state()).currentPosition).toBeLessThan(1)
  await app.inHost((host) => host.wx.stopBackgroundAudio())
  expect(await state()).toEqual({ status: 2, errMsg: 'getBackgroundAudioPlayerState:ok' })
  expect(await metadata()).toMatchObject({ playbackState: 'none' })
  await play()
  // Past the end is its end.
  await seek()
  const told = () => app.container.evaluate(() => (globalThis as never as { told: string[] }).told)
  await app.waitFor('the end', async () => (await told()).length >= 6)
  expect(await told()).toEqual(['play', 'pause', 'play', 'stop', 'play', 'stop'])
})

test('the system’s own buttons reach the player, and the app hears of them', async () => {
  const { app } = bench
  await app.inHost((host, src) => {
    const manager = host.wx.getBackgroundAudioManager()
    const heard: string[] = []
    Object.assign(globalThis, { heard })
    manager.onPlay(() => void heard.push('play'))
    manager.onPause(() => void heard.push('pause'))
    manager.onStop(() => void heard.push('stop'))
    manager.onNext(() => void heard.push('next'))
    manager.onPrev(() => void heard.push('prev'))
    manager.onError(({ errMsg }) => void heard.push(errMsg))
    manager.title = 'Title'
    manager.singer = 'Singer'
    manager.epname = 'Album'
    manager.playbackRate = 1.5
    manager.src = src
  }, server.address('/5.wav'))
  const heard = (event: string) =>
    app.waitFor(event, async () => {
      const all = await app.container.evaluate(
        () => (globalThis as never as { heard: string[] }).heard,
      )
      return all.at(-1) === event
    })
  await heard('play')
  expect(await metadata()).toMatchObject({ title: 'Title', artist: 'Singer', album: 'Album' })
  await press('pause')
  await heard('pause')
  expect(await app.inHost((host) => host.wx.getBackgroundAudioManager().paused)).toBe(true)
  await press('seekto', { seekTime: 3 })
  const facts = await app.inHost((host) => {
    const { currentTime, duration, playbackRate } = host.wx.getBackgroundAudioManager()
    return { currentTime, duration, playbackRate }
  })
  expect(facts).toEqual({ currentTime: 3, duration: 5, playbackRate: 1.5 })
  await press('play')
  await heard('play')
  await press('nexttrack')
  await heard('next')
  await press('previoustrack')
  await heard('prev')
  await press('stop')
  await heard('stop')
  expect(await app.container.evaluate(() => noted.actions.size)).toBe(0)
})

test('sounds and pictures that are none of the network are refused', async () => {
  const call = (params: object) =>
    bench.app.inHost(
      (host, given) =>
        host.wx
          .playBackgroundAudio(given as { dataUrl: string })
          .then(() => 'ok')
          .catch((error: { errMsg: string }) => error.errMsg),
      params,
    )
  const fail = 'playBackgroundAudio:fail'
  for (const address of [
    'javascript:globalThis.__pwned = 1',
    ' java\nscript:globalThis.__pwned = 1',
    'data:text/html,<script>globalThis.__pwned = 1</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://a.example/1',
    'wxfile://tmp_a.mp3',
    '//evil.example/a.mp3',
    'https://user:pw@a.example/a.mp3',
  ]) {
    expect(await call({ dataUrl: address })).toBe(`${fail} invalid url "${address}"`)
    expect(await call({ dataUrl: server.address('/1.wav'), coverImgUrl: address })).toBe(
      `${fail} invalid url "${address}"`,
    )
  }
  expect(await call({ dataUrl: server.address('/none') })).toBe(`${fail} decode error`)
  expect(await bench.app.container.evaluate(() => '__pwned' in globalThis)).toBe(false)
})

test('a track without a title does not play', async () => {
  const error = await bench.app.inHost(
    (host, src) =>
      new Promise((resolve) => {
        const manager = host.wx.getBackgroundAudioManager()
        manager.onError(resolve)
        manager.title = ''
        manager.src = src
      }),
    server.address('/1.wav'),
  )
  expect(error).toEqual({ errCode: -1, errMsg: 'setBackgroundAudioState:fail title is nil!' })
})

test('it goes on in the background only where app.json says so, and ends with the app', async () => {
  const { app } = bench
  const play = () =>
    app.inHost(
      (host, url) => host.wx.playBackgroundAudio({ dataUrl: url }),
      server.address('/9.wav'),
    )
  await play()
  await app.inHost((host) => host.hide())
  expect((await state()).status).toBe(0)
  await app.inHost((host) => host.show())
  await play()
  await app.inHost((host) => void (host.app.appJson.requiredBackgroundModes = ['audio']))
  await app.inHost((host) => host.hide())
  expect((await state()).status).toBe(1)
  await app.container.evaluate(() => document.querySelector('mini-app')!.close())
  expect(await app.container.evaluate(() => noted.sounds.every(({ paused }) => paused))).toBe(true)
  expect(await metadata()).toMatchObject({ playbackState: 'none' })
})
