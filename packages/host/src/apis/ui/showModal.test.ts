import { expect, it } from 'vitest'
import type { Modal } from '../../HostUi.js'
import { startTestHost } from '../../testing/startTestHost.js'

it.each([
  [true, { confirm: true, cancel: false }],
  [false, { confirm: false, cancel: true }],
])('succeeds for either button: confirm %o', async (confirm, result) => {
  const { wx } = await startTestHost({ ui: { showModal: async () => ({ confirm }) } })
  expect(await wx.showModal({ title: 'Sure?' })).toEqual({ ...result, errMsg: 'showModal:ok' })
})

it('shows the platform’s defaults', async () => {
  const shown: Modal[] = []
  const { wx } = await startTestHost({
    ui: { showModal: async (modal) => (shown.push(modal), { confirm: true }) },
  })
  await wx.showModal()
  await wx.showModal({ confirmText: '好', cancelText: 'No', showCancel: false })
  expect(shown).toEqual([
    {
      title: '',
      content: '',
      showCancel: true,
      cancelColor: '#000000',
      confirmColor: '#576B95',
      editable: false,
      placeholderText: '',
    },
    expect.objectContaining({ confirmText: '好', cancelText: 'No', showCancel: false }),
  ])
})

it('returns what was typed where it is editable and confirmed', async () => {
  const answers = [
    { confirm: true, content: 'text' },
    { confirm: true },
    { confirm: false, content: 'text' },
  ]
  const { wx } = await startTestHost({ ui: { showModal: async () => answers.shift()! } })
  expect(await wx.showModal({ editable: true })).toMatchObject({ content: 'text' })
  expect(await wx.showModal({ editable: true })).toMatchObject({ content: '' })
  expect(await wx.showModal({ editable: true })).not.toHaveProperty('content')
})

it.each([
  ['confirmText', '一二三四五'],
  ['cancelText', '123456789'],
  ['confirmText', '一二三456'],
])('refuses a %s that is too wide: %s', async (name, text) => {
  let shown = 0
  const { wx } = await startTestHost({
    ui: { showModal: async () => (shown++, { confirm: true }) },
  })
  await expect(wx.showModal({ [name]: text })).rejects.toEqual({
    errMsg: `showModal:fail ${name} length should not larger than 4 Chinese characters`,
  })
  expect(shown).toBe(0)
})

it.each(['一二三四', '12345678', '一二三45'])('accepts the button %s', async (confirmText) => {
  const { wx } = await startTestHost({ ui: { showModal: async () => ({ confirm: true }) } })
  expect(await wx.showModal({ confirmText })).toMatchObject({ confirm: true })
})

it('shows one dialog after another, in order', async () => {
  const open: string[] = []
  const { wx } = await startTestHost({
    ui: {
      async showModal({ title }) {
        open.push(`open ${title}`)
        await Promise.resolve()
        open.push(`close ${title}`)
        return { confirm: true }
      },
    },
  })
  await Promise.all([wx.showModal({ title: 'a' }), wx.showModal({ title: 'b' })])
  expect(open).toEqual(['open a', 'close a', 'open b', 'close b'])
})

it('lets a flood of dialogs fail instead of waiting for ever', async () => {
  const close: (() => void)[] = []
  const { wx } = await startTestHost({
    ui: {
      showModal: () => new Promise((resolve) => close.push(() => resolve({ confirm: true }))),
    },
  })
  const answers = Array.from({ length: 20 }, () =>
    wx.showModal().then(
      () => 'shown',
      ({ errMsg }: { errMsg: string }) => errMsg,
    ),
  )
  expect(await answers.at(-1)).toBe('showModal:fail busy')
  expect(close).toHaveLength(1)
  for (let shown = 0; shown < 11; shown++) {
    close[shown]!()
    expect(await answers[shown]).toBe('shown')
    await new Promise(setImmediate)
  }
  expect(close).toHaveLength(11)
})
