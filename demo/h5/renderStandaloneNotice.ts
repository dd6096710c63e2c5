import { createElement } from './createElement.js'
import { wx } from './wx.js'

const pages = [
  ['/index.html', 'Home'],
  ['/host.html', 'Host'],
  ['/storage.html', 'Storage'],
  ['/routes.html', 'Routes'],
  ['/messages.html', 'Messages'],
  ['/history.html', 'History'],
  ['/channel.html', 'Event channel'],
  ['/share.html', 'Share'],
] as const

/** Outside any host the page says so, and leads to the others itself, since no route will. */
export function renderStandaloneNotice(): void {
  wx.miniProgram.getEnv(({ miniprogram }) => {
    if (miniprogram) return
    const here = window.location.pathname.replace(/\/$/, '/index.html')
    const text = 'This page is open outside a mini program. Each call fails at once and says why.'
    const links = pages.map(([href, name]) => {
      const current = href === here ? 'page' : undefined
      return createElement('a', { href, 'aria-current': current }, name)
    })
    const notice = createElement(
      'aside',
      { class: 'notice', id: 'standalone' },
      createElement('p', {}, text),
      createElement('nav', { 'aria-label': 'Pages of the demo' }, ...links),
    )
    document.querySelector('main')!.before(notice)
  })
}
