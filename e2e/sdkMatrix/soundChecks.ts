import { expect } from 'vitest'
import type { Checks } from './Check.js'
import type { SdkPage } from './SdkPage.js'

/** Notes the container's sounds, so that one can see whether they sound. Run in the container. */
export function watchSounds(): void {
  const sounds: HTMLAudioElement[] = []
  const { Audio: Original } = window
  window.Audio = new Proxy(Original, {
    construct(target, args: [string?]) {
      const sound = new target(...args)
      sounds.push(sound)
      return sound
    },
  })
  Object.assign(window, { sounds })
}

const soundsNow = ({ app }: SdkPage): Promise<boolean> =>
  app.container.evaluate(
    'sounds.some((sound) => !sound.paused && sound.currentTime > 0)',
  ) as Promise<boolean>

const voiceOf = (page: SdkPage) => ({ localId: page.kept.get('voice')! })

async function start(page: SdkPage) {
  const { called, response } = await page.call('startRecord')
  expect([called, response.errMsg]).toEqual([['success', 'complete'], 'startRecord:ok'])
  await page.app.waitForText('.recording-time', '0:01')
}

/** Voices: recorded, played, to the server and back. */
export const soundChecks: Checks = {
  startRecord: start,
  async stopRecord(page) {
    const { called, response } = await page.call('stopRecord')
    expect(called).toEqual(['success', 'complete'])
    expect(response.localId).toEqual(expect.any(String))
    page.kept.set('voice', response.localId)
    await page.app.waitFor('no panel', async () => !(await page.app.sees('.recording')))
  },
  async playVoice(page) {
    await page.start('playVoice', voiceOf(page))
    await page.app.waitFor('a sound', () => soundsNow(page))
    expect((await page.ended()).called).toEqual(['success', 'complete'])
  },
  async pauseVoice(page) {
    await page.call('playVoice', voiceOf(page))
    expect((await page.call('pauseVoice', voiceOf(page))).called).toEqual(['success', 'complete'])
    expect(await soundsNow(page)).toBe(false)
  },
  async stopVoice(page) {
    await page.call('playVoice', voiceOf(page))
    expect((await page.call('stopVoice', voiceOf(page))).called).toEqual(['success', 'complete'])
    expect(await soundsNow(page)).toBe(false)
  },
  async onVoicePlayEnd(page) {
    await page.start('onVoicePlayEnd')
    await page.frame.evaluate(`wx.playVoice(${JSON.stringify(voiceOf(page))})`)
    const { called, response } = await page.ended()
    expect(called).toEqual(['success', 'complete'])
    expect(response).toEqual({ ...voiceOf(page), errMsg: 'onVoicePlayEnd:ok' })
  },
  async onVoiceRecordEnd(page) {
    // A minute is over at once.
    await page.app.container.evaluate(() => {
      const { setTimeout: original } = window
      Object.assign(window, {
        setTimeout: (act: () => void, time: number) =>
          original(act, time > 55_000 && time <= 60_000 ? 1_500 : time),
        restoreTimeout: () => Object.assign(window, { setTimeout: original }),
      })
    })
    await page.start('onVoiceRecordEnd')
    await page.frame.evaluate('wx.startRecord({})')
    const { called, response } = await page.ended()
    await page.app.container.evaluate('restoreTimeout()')
    expect(called).toEqual(['success', 'complete'])
    expect(response).toEqual({ localId: expect.any(String), errMsg: 'onVoiceRecordEnd:ok' })
    await page.app.waitFor('no panel', async () => !(await page.app.sees('.recording')))
  },
  async uploadVoice(page) {
    const { called, response } = await page.call('uploadVoice', voiceOf(page))
    expect(called).toEqual(['success', 'complete'])
    page.kept.set('voiceOnServer', response.serverId)
  },
  async downloadVoice(page) {
    const serverId = page.kept.get('voiceOnServer')!
    const { called, response } = await page.call('downloadVoice', { serverId })
    expect(called).toEqual(['success', 'complete'])
    await page.start('playVoice', { localId: response.localId })
    await page.app.waitFor('a sound', () => soundsNow(page))
    await page.ended()
    await page.call('stopVoice', { localId: response.localId })
  },
}
