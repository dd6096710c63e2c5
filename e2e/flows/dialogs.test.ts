import type { MiniAppHandle } from '@miniview/testing'
import { expect, test } from 'vitest'
import { callShell, testBench } from '../apps/openTestApp.js'
import { h5Page } from '../servers/servePages.js'

const bench = testBench()

async function shell(app: MiniAppHandle, api: string, params: object = {}): Promise<unknown> {
  return callShell(await app.page(), api, params)
}

test('a modal holds the focus, answers by its buttons and by Escape, and keeps its text', async () => {
  const app = await bench.open()
  const first = shell(app, 'showModal', { title: 'Sure?', content: '<b>text</b>' })
  expect(await app.text('dialog')).toMatch(/Sure\?\s+<b>text<\/b>\s+Cancel\s+OK/)
  await app.container.keyboard.press('Enter')
  expect(await first).toEqual({ result: { confirm: true, cancel: false, errMsg: 'showModal:ok' } })

  const second = shell(app, 'showModal', { content: 'again', confirmText: '好', editable: false })
  await app.text('dialog')
  await app.container.keyboard.press('Escape')
  expect(await second).toMatchObject({ result: { confirm: false, cancel: true } })

  // Where there is nothing to cancel, Escape answers nothing.
  const firm = shell(app, 'showModal', { content: 'firm', showCancel: false })
  await app.text('dialog')
  for (let press = 0; press < 3; press++) await app.press('Escape')
  expect(await app.sees('dialog')).toBe(true)
  await app.press('Enter')
  expect(await firm).toMatchObject({ result: { confirm: true } })

  const third = shell(app, 'showModal', { title: 'Name', editable: true, placeholderText: 'name' })
  await app.tap('dialog input')
  await app.container.keyboard.type('Mia')
  await app.tap('[data-action=confirm]')
  expect(await third).toMatchObject({ result: { confirm: true, content: 'Mia' } })
})

test('a tap beside a modal does not close it, beside an action sheet it cancels', async () => {
  const app = await bench.open()
  const modal = shell(app, 'showModal', { content: 'stay' })
  await app.text('dialog')
  await app.container.mouse.click(10, 400)
  expect(await app.sees('dialog')).toBe(true)
  await app.tap('[data-action=cancel]')
  expect(await modal).toMatchObject({ result: { confirm: false } })

  const sheet = shell(app, 'showActionSheet', { itemList: ['a', 'b'], alertText: 'Which?' })
  expect(await app.text('dialog')).toMatch(/Which\?\s+a\s+b\s+Cancel/)
  await app.container.mouse.click(10, 100)
  expect(await sheet).toEqual({ error: { errMsg: 'showActionSheet:fail cancel', errno: 1 } })

  const again = shell(app, 'showActionSheet', { itemList: ['a', 'b'] })
  await app.tap('.weui-actionsheet__menu button:nth-of-type(2)')
  expect(await again).toMatchObject({ result: { tapIndex: 1 } })
})

test('several dialogs come one after another', async () => {
  const app = await bench.open()
  await app.inHost((host) => {
    for (const content of ['first', 'second']) {
      void host.wx.showModal({ content, success: () => {} })
    }
  })
  await app.waitForText('dialog', 'first')
  await app.tap('[data-action=confirm]')
  await app.waitForText('dialog', 'second')
  await app.tap('[data-action=confirm]')
  await app.waitFor('no dialog', async () => !(await app.sees('dialog')))
})

test('a dialog that a tap in the page opened is cancelled by its button', async () => {
  bench.server.set(
    '/page.html',
    h5Page(`<button id="ask">Ask</button><p id="result"></p><script>
      wx.miniProgram.onWebviewEvent((m) => (document.querySelector('#result').textContent = JSON.stringify(m)))
      document.querySelector('#ask').onclick = () => wx.miniProgram.sendWebviewEvent({
        data: { api: 'showActionSheet', params: { itemList: ['a'] } },
      })
    </script>`),
  )
  const app = await bench.open()
  await app.page()
  await app.tap('#ask')
  await app.text('dialog')
  await app.tap('dialog [data-action=cancel]')
  await app.waitForText('#result', 'showActionSheet:fail cancel')
})

/** What an H5 page does with a tap, and when it takes the keyboard; `ask` lets a dialog open. */
const takers = {
  'that opened it, by the tap itself': `button.onpointerdown = ask`,
  'that takes it all the time': `button.onclick = () => {
    ask()
    setInterval(() => { window.focus(); field.focus() }, 20)
  }`,
}

test.each(Object.entries(takers))('a page %s does not keep the keyboard', async (_name, code) => {
  bench.server.set(
    '/page.html',
    h5Page(`<button id="ask">Ask</button><input id="field" /><p id="result"></p><script>
      const button = document.querySelector('#ask')
      const field = document.querySelector('#field')
      const keys = []
      addEventListener('keydown', ({ key }) => keys.push(key))
      wx.miniProgram.onWebviewEvent(({ result, error }) => {
        document.querySelector('#result').textContent = (result || error).errMsg
      })
      const ask = () => wx.miniProgram.sendWebviewEvent({
        data: { api: 'showActionSheet', params: { itemList: ['a'] } },
      })
      ${code}
    </script>`),
  )
  const app = await bench.open()
  const page = await app.page()
  await app.tap('#ask')
  await app.text('dialog')
  const taken = await app.element('dialog')
  await app.waitFor('the focus in the dialog', () =>
    taken.evaluate((node) => node.contains((node.getRootNode() as ShadowRoot).activeElement)),
  )
  await app.waitFor('no dialog', async () => {
    await app.press('Escape')
    return !(await app.sees('dialog'))
  })
  expect(await app.text('#result')).toBe('showActionSheet:fail cancel')
  // Afterwards the keys are the page's again.
  await app.waitFor('a key in the page', async () => {
    await app.press('x')
    return page.evaluate(`keys.includes('x')`)
  })
})

test('toast and loading share one place, and hide with the platform’s texts', async () => {
  const app = await bench.open()
  await shell(app, 'showLoading', { title: 'Working' })
  expect(await app.text('[data-toast=loading]')).toBe('Working')
  await shell(app, 'showToast', { title: 'Done', duration: 60_000 })
  expect(await app.text('.toast-place')).toBe('Done')
  expect(await shell(app, 'hideLoading', { noConflict: true })).toEqual({
    error: { errMsg: "hideLoading:fail:toast can't be found" },
  })
  expect(await shell(app, 'hideToast')).toEqual({ result: { errMsg: 'hideToast:ok' } })
  expect(await app.sees('.weui-toast')).toBe(false)
  expect(await shell(app, 'hideToast')).toEqual({
    error: { errMsg: "hideToast:fail:toast can't be found" },
  })
})

test('a wrong app.json is told in words on the screen', async () => {
  const app = await bench.open()
  const opening = app.container.evaluate(`import('/app/app.js').then(({ default: app }) => {
    const appJson = { ...app.appJson, entryPagePath: 'pages/b/b' }
    return document.querySelector('mini-app').open({ app: { ...app, appJson }, webViewOrigins: [] })
  })`)
  const text = 'app.json: entryPagePath "pages/b/b" is not in pages'
  await expect(opening).rejects.toThrow(text)
  expect(await app.text('[data-screen=start-failed]')).toContain(text)
})
