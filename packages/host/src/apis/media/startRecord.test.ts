import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { connectTestPage } from '../../testing/connectTestPage.js'
import { startTestHost } from '../../testing/startTestHost.js'
import { useCloneableBlobs } from '../../testing/useCloneableBlobs.js'

useCloneableBlobs()

/** A microphone and an encoder without a browser; the flows in e2e/ have real ones. */
class FakeRecorder extends EventTarget {
  static isTypeSupported = (type: string) => type === 'audio/webm;codecs=opus'
  state = 'inactive'
  start() {
    this.state = 'recording'
  }
  stop() {
    this.state = 'inactive'
    this.dispatchEvent(Object.assign(new Event('dataavailable'), { data: new Blob(['sound']) }))
    this.dispatchEvent(new Event('stop'))
  }
}

class FakeAudioContext {
  createAnalyser = () => ({ fftSize: 0, getFloatTimeDomainData() {} })
  createMediaStreamSource = () => ({ connect() {} })
  close = async () => {}
}

const track = Object.assign(new EventTarget(), { stop: vi.fn<() => void>() })
const stream = { getTracks: () => [track], getAudioTracks: () => [track] }

beforeEach(() => {
  track.stop.mockClear()
  vi.stubGlobal('MediaRecorder', FakeRecorder)
  vi.stubGlobal('AudioContext', FakeAudioContext)
  Object.defineProperty(navigator, 'mediaDevices', {
    value: { getUserMedia: async () => stream },
    configurable: true,
  })
  vi.spyOn(console, 'warn').mockImplementation(() => {})
})
afterEach(() => {
  vi.useRealTimers()
  Reflect.deleteProperty(navigator, 'mediaDevices')
})

it('ends after exactly a minute, and tells the page that recorded', async () => {
  let shown = () => {}
  const isShown = new Promise<void>((resolve) => (shown = resolve))
  const { host } = await startTestHost({
    ui: { askPermission: async () => true, showRecording: async () => shown() },
  })
  const page = connectTestPage(host)
  const ended = vi.fn<(answer: unknown) => void>()
  const timers: [() => void, number][] = []
  const { setTimeout } = globalThis
  vi.stubGlobal('setTimeout', (act: () => void, time: number) =>
    time > 59_000 && time <= 60_000 ? timers.push([act, time]) : setTimeout(act, time),
  )
  const recording = page.invoke('startRecord').then(ended)
  await isShown
  await vi.waitFor(() => expect(timers.some(([, time]) => time === 60_000)).toBe(true))
  expect(ended).not.toHaveBeenCalled()
  const now = performance.now()
  vi.spyOn(performance, 'now').mockReturnValue(now + 60_001)
  for (const [act] of timers.filter(([, time]) => time === 60_000)) act()
  await recording
  const { data, files } = ended.mock.calls[0]![0] as {
    data: { tempFilePath: string }
    files: [string, Blob][]
  }
  expect(data.tempFilePath).toMatch(/^wxfile:\/\/tmp_[\w-]+\.webm$/)
  expect(files.map(([path]) => path)).toEqual([data.tempFilePath])
  expect(track.stop).toHaveBeenCalledOnce()
  expect(page.events).toContainEqual([
    'onVoiceRecordEnd',
    { data: { localId: data.tempFilePath }, files: expect.anything() as unknown },
  ])
})
