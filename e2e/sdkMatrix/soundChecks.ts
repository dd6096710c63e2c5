import { expect } from 'vitest'
import type { Checks } from './Check.js'
import type { SdkPage } from './SdkPage.js'

/** Notes what happens to the container's sounds. Run in the container. */
export function watchSounds(): void {
  const heard: string[] = []
  const { Audio: Original } = window
  window.Audio = new Proxy(Original, {
    construct(target, args: [string?]) {
      const sound = new target(...args)
      for (const type of ['playing', 'pause', 'ended']) {
        sound.addEventListener(type, () => void heard.push(type))
      }
      return sound
    },
  })
  Object.assign(window, { heard })
}

/** What happened to sounds since the last time that this was asked. */
const heardNow = ({ app }: SdkPage) =>
  app.container.evaluate('heard.splice(0)') as Promise<string[]>

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
    await heardNow(page)
    const { called } = await page.call('playVoice', voiceOf(page))
    expect([called, (await heardNow(page))[0]]).toEqual([['success', 'complete'], 'playing'])
  },
  async pauseVoice(page) {
    await page.call('playVoice', voiceOf(page))
    expect((await page.call('pauseVoice', voiceOf(page))).called).toEqual(['success', 'complete'])
    expect((await heardNow(page)).slice(-2)).toEqual(['playing', 'pause'])
  },
  async stopVoice(page) {
    await page.call('playVoice', voiceOf(page))
    expect((await page.call('stopVoice', voiceOf(page))).called).toEqual(['success', 'complete'])
    expect((await heardNow(page)).slice(-2)).toEqual(['playing', 'pause'])
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
    await heardNow(page)
    await page.call('playVoice', { localId: response.localId })
    expect((await heardNow(page))[0]).toBe('playing')
    await page.call('stopVoice', { localId: response.localId })
  },
}
