import type { Page } from 'puppeteer'

/** Opens a page of the mini program, and waits until its elements are there and it has slid in. */
export async function openPage(page: Page, name: string): Promise<void> {
  await page.evaluate((url) => {
    document.querySelector('mini-app')!.host!.wx.reLaunch({ url })
  }, `/pages/${name}/${name}`)
  await page.waitForFunction(
    (path) => {
      const app = document.querySelector('mini-app')
      if (app?.shadowRoot?.querySelector('.leaving')) return false
      const shown = app?.shadowRoot?.querySelector('.page:not([inert])')?.firstElementChild
      return app?.host?.router.top()?.path === path && shown?.shadowRoot?.querySelector('wx-page')
    },
    {},
    `pages/${name}/${name}`,
  )
}
