import { afterEach, beforeEach, describe, expect, expectTypeOf, it, vi } from 'vitest'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readRecording, writeRecording } from '../Recording.js'
import { mockHost } from './mockHost.js'
import type { MockHost } from './mockHost.js'

let host: MockHost
const wx = () => window.wx!

beforeEach(() => {
  host = mockHost()
})
afterEach(() => {
  host.remove()
  vi.useRealTimers()
})

describe('mockHost', () => {
  it('answers by script, in the words of the real SDK, and keeps the calls', async () => {
    host.answer('getNetworkType', { networkType: '4g' })
    host.answer('getStorage', ({ key }) => ({ data: `value of ${key}` }))
    expect(await wx().getNetworkType()).toMatchObject({
      networkType: '4g',
      errMsg: 'getNetworkType:ok',
    })
    expect(await wx().getStorage({ key: 'a' })).toMatchObject({ data: 'value of a' })
    expect(host.calls('getStorage')).toEqual([
      { api: 'getStorage', args: { key: 'a' }, answer: { ok: true, data: { data: 'value of a' } } },
    ])
    expectTypeOf(host.calls('getStorage')[0]!.args.key).toEqualTypeOf<string>()
    // @ts-expect-error -- no such network
    host.answer('getNetworkType', { networkType: '9g' })
  })

  it('fails what has no answer, and what a script fails', async () => {
    await expect(wx().login()).rejects.toEqual({
      errMsg: 'login:fail mockHost has no answer for login; give it one with answer()',
    })
    host.answer('login', { fail: 'auth deny', errno: 103 })
    await expect(wx().login()).rejects.toEqual({ errMsg: 'login:fail auth deny', errno: 103 })
    host.answer('login', () => {
      throw new TypeError('the test is wrong')
    })
    await expect(wx().login()).rejects.toEqual({
      errMsg: 'login:fail TypeError: the test is wrong',
    })
  })

  it('answers names of a vendor only where they are scripted', async () => {
    const response = () =>
      new Promise((resolve) => window.WeixinJSBridge!.invoke('vendorPay', { n: 1 }, resolve))
    expect(await response()).toEqual({ err_msg: 'system:function_not_exist' })
    host.answerCustom('vendorPay', { paid: true })
    expect(await response()).toMatchObject({ paid: true, errMsg: 'vendorPay:ok' })
  })

  it('calls nobody back for a route, and knows that it was called', async () => {
    const called = vi.fn()
    wx().miniProgram.navigateTo({ url: '/a', success: called } as { url: string })
    await vi.waitFor(() => expect(host.calls('navigateTo')[0]?.answer).toEqual({ ok: true }))
    expect(host.calls('navigateTo')[0]!.args).toEqual({ url: '/a' })
    expect(called).not.toHaveBeenCalled()
  })

  it('tells events', async () => {
    const listener = vi.fn()
    wx().miniProgram.onWebviewEvent(listener)
    host.emit('webviewEvent', { n: 1 })
    await vi.waitFor(() => expect(listener).toHaveBeenCalledWith({ n: 1 }))
    const played = vi.fn()
    window.WeixinJSBridge!.on('onVoicePlayEnd', played)
    host.emit('onVoicePlayEnd', { localId: 'a' })
    await vi.waitFor(() => expect(played).toHaveBeenCalledWith({ localId: 'a' }))
  })

  it('gives files as addresses of the page', async () => {
    const path = 'wxfile://tmp_1.png'
    const image = new Blob(['pixels'])
    host.answer(
      'chooseImage',
      { tempFilePaths: [path], tempFiles: [{ path, size: 6 }] },
      { [path]: image },
    )
    host.answer('previewImage', {})
    const { tempFilePaths } = await wx().chooseImage()
    expect(tempFilePaths[0]).toMatch(/^blob:/)
    await wx().previewImage({ urls: tempFilePaths })
    expect(host.calls('previewImage')[0]!.args.urls).toEqual([path])
  })

  it('puts back what the document had', () => {
    const mine = window as unknown as { wx?: unknown }
    host.remove()
    expect(mine.wx).toBe(undefined)
    expect(navigator.userAgent).not.toContain('miniProgram')
    mine.wx = 'mine'
    host = mockHost()
    host.remove()
    expect(mine.wx).toBe('mine')
    delete mine.wx
  })
})

describe('a fault', () => {
  beforeEach(() => host.answer('getStorage', { data: 1 }))

  it('delays the answer', async () => {
    vi.useFakeTimers()
    host.fault('getStorage', { delay: 500 })
    const done = vi.fn()
    wx().getStorage({ key: 'a', success: done })
    await vi.advanceTimersByTimeAsync(499)
    expect(done).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(done).toHaveBeenCalledWith({ data: 1, errMsg: 'getStorage:ok' })
  })

  it('fails it, until it is restored', async () => {
    host.fault('getStorage', { fail: 'internal error', errno: 4 })
    await expect(wx().getStorage({ key: 'a' })).rejects.toEqual({
      errMsg: 'getStorage:fail internal error',
      errno: 4,
    })
    host.restore('getStorage')
    host.answer('getStorage', { data: 2 })
    expect(await wx().getStorage({ key: 'a' })).toMatchObject({ data: 2 })
  })

  it('drops it', async () => {
    vi.useFakeTimers()
    host.fault('getStorage', { drop: true })
    const done = vi.fn()
    wx().getStorage({ key: 'a', complete: done })
    await vi.advanceTimersByTimeAsync(100_000)
    expect(host.calls('getStorage')).toHaveLength(1)
    expect(done).not.toHaveBeenCalled()
  })
})

describe('a recorded run', () => {
  it('is replayed from a file: answers by their arguments and in order, files, events', async () => {
    const path = 'wxfile://tmp_1.png'
    host.answer('getStorage', ({ key }) => ({ data: `value of ${key}` }))
    let count = 0
    host.answer('getNetworkType', () => ({
      networkType: ++count === 1 ? ('3g' as const) : ('5g' as const),
    }))
    const picture = { tempFilePaths: [path], tempFiles: [{ path, size: 6 }] }
    host.answer('chooseImage', picture, { [path]: new Blob(['pixels'], { type: 'image/png' }) })
    await wx().getStorage({ key: 'a' })
    await wx().getStorage({ key: 'b' })
    await wx().getNetworkType()
    await wx().getNetworkType()
    host.emit('webviewEvent', { told: true })
    await wx().chooseImage()
    const folder = await mkdtemp(join(tmpdir(), 'recording-'))
    const file = join(folder, 'run.json')
    await writeRecording(file, await host.recording())
    host.remove()

    host = mockHost({ replay: await readRecording(file) })
    await rm(folder, { recursive: true })
    const listener = vi.fn()
    wx().miniProgram.onWebviewEvent(listener)
    expect(await wx().getStorage({ key: 'b' })).toMatchObject({ data: 'value of b' })
    expect(await wx().getStorage({ key: 'a' })).toMatchObject({ data: 'value of a' })
    expect(await wx().getNetworkType()).toMatchObject({ networkType: '3g' })
    expect(listener).not.toHaveBeenCalled()
    expect(await wx().getNetworkType()).toMatchObject({ networkType: '5g' })
    await vi.waitFor(() => expect(listener).toHaveBeenCalledExactlyOnceWith({ told: true }))
    const { tempFilePaths } = await wx().chooseImage()
    expect(tempFilePaths[0]).toMatch(/^blob:/)
    await expect(wx().chooseImage()).rejects.toEqual({
      errMsg: 'chooseImage:fail the recording has no call 2 of chooseImage',
    })
  })

  it('says which file is none', async () => {
    await expect(readRecording('package.json')).rejects.toThrow(
      'package.json is no recording of @miniview/testing.',
    )
  })
})
