import { expect, test } from 'vitest'
import { microphoneIsFree, soundApp, soundOf } from '../../apps/soundApp.js'

const bench = soundApp()

interface Seen {
  event: string
  payload?: Record<string, unknown>
}

/** Starts the recorder manager, lets it run into its limit or does more, and gives what it told. */
function record(options: object, more: 'wait' | 'pause' | 'stop' = 'wait') {
  return bench.app.inHost(
    (host, given, then) => {
      const manager = host.wx.getRecorderManager()
      const seen: Seen[] = []
      return new Promise<Seen[]>((resolve) => {
        const note = (event: string) => (payload?: object) =>
          void seen.push({ event, ...(payload && { payload: payload as Seen['payload'] }) } as Seen)
        manager.onStart(() => {
          note('start')()
          if (then === 'stop') setTimeout(() => manager.stop(), 300)
          if (then === 'pause') setTimeout(() => manager.pause(), 400)
        })
        manager.onPause(() => {
          note('pause')()
          setTimeout(() => manager.resume(), 300)
        })
        manager.onResume(note('resume'))
        manager.onFrameRecorded(({ frameBuffer, isLastFrame }) => {
          note('frame')({ size: frameBuffer.byteLength, isLastFrame })
        })
        manager.onStop((sound) => {
          note('stop')(sound)
          resolve(seen)
        })
        manager.onError((error) => {
          note('error')(error)
          resolve(seen)
        })
        manager.start(given)
      })
    },
    options,
    more,
  )
}

const names = (seen: readonly Seen[]) => seen.map(({ event }) => event)
const last = (seen: readonly Seen[]) =>
  seen.at(-1)!.payload as { tempFilePath: string; duration: number; fileSize: number }

test('a WAV file has the rate, the channels and the sound that were asked for', async () => {
  const seen = await record({
    format: 'wav',
    sampleRate: 16_000,
    numberOfChannels: 1,
    duration: 1_500,
  })
  expect(names(seen)).toEqual(['start', 'stop'])
  const { tempFilePath, duration, fileSize } = last(seen)
  expect(tempFilePath).toMatch(/^wxfile:\/\/tmp_[\w-]+\.wav$/)
  expect(duration).toBe(1_500)
  const sound = await soundOf(bench.app, tempFilePath)
  expect(sound).toMatchObject({ numberOfChannels: 1, size: fileSize })
  expect(sound.duration).toBeGreaterThan(1)
  expect(sound.duration).toBeLessThan(2)
  expect(sound.peak).toBeGreaterThan(0.05)
  const header = await bench.app.inHost(async (host, path) => {
    const view = new DataView(await (await host.files.read(path)).arrayBuffer())
    return [view.getUint16(22, true), view.getUint32(24, true), view.getUint32(40, true) + 44]
  }, tempFilePath)
  expect(header).toEqual([1, 16_000, fileSize])
  await microphoneIsFree(bench.app)
})

test('PCM comes in frames whose bytes are those of the file', async () => {
  const seen = await record({ format: 'PCM', sampleRate: 8_000, frameSize: 4, duration: 1_200 })
  const frames = seen.filter(({ event }) => event === 'frame').map(({ payload }) => payload!)
  const { tempFilePath, fileSize } = last(seen)
  expect(tempFilePath).toMatch(/\.pcm$/)
  expect(frames.length).toBeGreaterThan(4)
  expect(frames.slice(0, -1).every(({ size, isLastFrame }) => size === 4_096 && !isLastFrame)).toBe(
    true,
  )
  expect(frames.at(-1)).toMatchObject({ isLastFrame: true })
  expect(frames.reduce((sum, { size }) => sum + (size as number), 0)).toBe(fileSize)
  // Two channels of 16 bits, 8000 times a second.
  expect(fileSize / 32_000).toBeGreaterThan(0.8)
  expect(fileSize / 32_000).toBeLessThan(1.6)
})

test('the browser’s own format is what the extension says, and a pause is not in it', async () => {
  const seen = await record({ format: 'mp3', duration: 1_200 }, 'pause')
  expect(names(seen)).toEqual(['start', 'pause', 'resume', 'stop'])
  const { tempFilePath, duration } = last(seen)
  expect(tempFilePath).toMatch(/\.webm$/)
  expect(duration).toBe(1_200)
  const sound = await soundOf(bench.app, tempFilePath)
  expect(sound.duration).toBeGreaterThan(0.8)
  expect(sound.duration).toBeLessThan(1.5)
  const start = await bench.app.inHost(async (host, path) => {
    const bytes = new Uint8Array(await (await host.files.read(path)).slice(0, 4).arrayBuffer())
    return [...bytes]
  }, tempFilePath)
  expect(start).toEqual([0x1a, 0x45, 0xdf, 0xa3])
})

test('one microphone serves one recording; what is wrong is told to onError', async () => {
  const { app } = bench
  const first = app.inHost((host) => host.wx.startRecord())
  await app.text('.recording')
  expect(await record({})).toEqual([
    { event: 'error', payload: { errMsg: 'operateRecorder:fail is recording or paused' } },
  ])
  expect(await app.inHost((host) => host.wx.startRecord().catch((error: object) => error))).toEqual(
    { errMsg: 'startRecord:fail recording' },
  )
  expect(await app.inHost((host) => host.wx.stopRecord())).toEqual({ errMsg: 'stopRecord:ok' })
  expect(await first).toMatchObject({ errMsg: 'startRecord:ok' })
  expect(await app.inHost((host) => host.wx.stopRecord().catch((error: object) => error))).toEqual({
    errMsg: 'stopRecord:fail not recording',
  })
  expect(await record({ audioSource: 'buildInMic' })).toEqual([
    {
      event: 'error',
      payload: { errMsg: 'operateRecorder:fail invalid audioSource "buildInMic"' },
    },
  ])
  const idle = await app.inHost(
    (host) =>
      new Promise((resolve) => {
        const manager = host.wx.getRecorderManager()
        manager.onError(resolve)
        manager.stop()
      }),
  )
  expect(idle).toEqual({ errMsg: 'operateRecorder:fail recorder not start' })
})

test('the person sees who records, how loud and how long, and ends it', async () => {
  const { app } = bench
  const recording = app.inHost((host) => host.wx.startRecord())
  await app.waitForText('.recording', '“Sound app” is recording')
  const heights = () =>
    app.container.evaluate(() => {
      const bars = document
        .querySelector('mini-app')!
        .shadowRoot!.querySelectorAll('.recording-levels i')
      return Math.max(...[...bars].map((bar) => new DOMMatrix(getComputedStyle(bar).transform).d))
    })
  await app.waitFor('a level', async () => (await heights()) > 0.3)
  await app.waitForText('.recording-time', '0:01')
  const isOnTop = await app.container.evaluate(() => {
    const root = document.querySelector('mini-app')!.shadowRoot!
    const panel = root.querySelector('.recording')!
    const { left, top, width, height } = panel.getBoundingClientRect()
    const hit = root.elementFromPoint(left + width / 2, top + height / 2)!
    return panel.matches(':popover-open') && panel.contains(hit)
  })
  expect(isOnTop).toBe(true)
  await app.tap('[data-action=stop-recording]')
  const { tempFilePath } = await recording
  expect(await app.sees('.recording')).toBe(false)
  expect((await soundOf(app, tempFilePath)).peak).toBeGreaterThan(0.05)
  await microphoneIsFree(app)
})

test('hiding the app ends a recording with what there is', async () => {
  const { app } = bench
  const recording = app.inHost((host) => host.wx.startRecord())
  await app.waitForText('.recording-time', '0:01')
  await app.inHost((host) => host.hide())
  expect((await recording).tempFilePath).toMatch(/\.webm$/)
  await microphoneIsFree(app)
  await app.inHost((host) => host.show())
})

test('a microphone that the system takes interrupts the recorder, and pauses it', async () => {
  const { app } = bench
  const seen = await app.inHost(
    (host) =>
      new Promise<string[]>((resolve) => {
        const manager = host.wx.getRecorderManager()
        const told: string[] = []
        const track = () => noted.tracks.at(-1)!
        manager.onStart(() => track().dispatchEvent(new Event('mute')))
        manager.onInterruptionBegin(() => void told.push('begin'))
        manager.onPause(() => {
          told.push('pause')
          track().dispatchEvent(new Event('unmute'))
        })
        manager.onInterruptionEnd(() => {
          told.push('end')
          manager.stop()
        })
        manager.onStop(() => resolve([...told, 'stop']))
        manager.onError(({ errMsg }) => resolve([...told, errMsg]))
        manager.start({ format: 'wav' })
      }),
  )
  expect(seen).toEqual(['begin', 'pause', 'end', 'stop'])
})

test('lists what the recorder takes as sources', async () => {
  const { audioSources } = await bench.app.inHost((host) => host.wx.getAvailableAudioSources())
  expect(audioSources).toEqual([
    'auto',
    'mic',
    'camcorder',
    'voice_communication',
    'voice_recognition',
  ])
})

test('a browser that refuses is told apart from a person who does', async () => {
  const { app } = bench
  const { origin } = new URL(app.container.url())
  const session = await app.container.createCDPSession()
  await session.send('Browser.setPermission', {
    origin,
    permission: { name: 'microphone' },
    setting: 'denied',
    browserContextId: app.context.id!,
  })
  const start = () => app.inHost((host) => host.wx.startRecord().catch((error: object) => error))
  expect(await start()).toEqual({
    errMsg: 'startRecord:fail system permission denied',
    errno: 3,
  })
  await app.inHost((host) => host.permissions.set('scope.record', false))
  expect(await start()).toEqual({ errMsg: 'startRecord:fail auth deny', errno: 103 })
  expect(await record({})).toEqual([
    { event: 'error', payload: { errMsg: 'operateRecorder:fail auth deny', errno: 103 } },
  ])
  await app.inHost((host) => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException('', 'NotFoundError'))
    return host.permissions.set('scope.record', true)
  })
  expect(await start()).toEqual({ errMsg: 'startRecord:fail NotFoundError' })
  await app.inHost(() => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException('', 'NotReadableError'))
  })
  expect(await start()).toEqual({ errMsg: 'startRecord:fail system busy' })
})
