import { expect, it } from 'vitest'
import type { ShellConfig } from '../shell/ShellConfig.js'
import type { EntryLook } from './EntryLook.js'
import { renderShellPage } from './renderShellPage.js'

const config: ShellConfig = { app: 'app/app.js', webViewOrigins: [], development: false }

const noColors = {
  barBackground: undefined,
  barText: undefined,
  tabBackground: undefined,
  tabText: undefined,
  tabSelected: undefined,
}
const look: EntryLook = {
  title: 'A <b>title</b>',
  hasBars: true,
  tabs: ['One', '<i>Two</i>'],
  selectedTab: 1,
  light: { ...noColors, barBackground: '#ffffff' },
  dark: noColors,
}

it('writes texts of the app as texts', () => {
  const html = renderShellPage({ name: '</title><script>', config, css: '', look })
  expect(html).toContain('<title>&lt;/title&gt;&lt;script&gt;</title>')
  expect(html).toContain('>A &lt;b&gt;title&lt;/b&gt;</p>')
  expect(html).toContain('<li>One</li><li class="selected">&lt;i&gt;Two&lt;/i&gt;</li>')
})

it('carries a configuration that no text in it can end', () => {
  const problem = {
    severity: 'error',
    file: 'a',
    message: '</script><script>alert(1)//<!--',
  } as const
  const live = { events: 'events', problems: [problem] }
  const html = renderShellPage({ name: 'App', config: { ...config, live }, css: '' })
  const [, json = ''] = /<script id="config" type="application\/json">(.*?)<\/script>/.exec(html)!
  expect(JSON.parse(json)).toEqual({ ...config, live })
  expect(json).not.toContain('<')
})

it('names all scripts in its head, so that none waits for another', () => {
  const html = renderShellPage({
    name: 'App',
    config: { ...config, plugins: 'plugins.js' },
    css: '',
  })
  const [head = ''] = html.split('</head>')
  const preloads = [...head.matchAll(/<link rel="modulepreload" href="(.*?)">/g)].map(
    ([, to]) => to,
  )
  expect(preloads).toEqual(['main.js', 'app/app.js', 'plugins.js'])
})

it('states the policy before anything that the policy is about', () => {
  const policy = `script-src 'self'`
  const html = renderShellPage({ name: 'App', config, css: '', policy })
  const meta = `<meta http-equiv="Content-Security-Policy" content="script-src &#39;self&#39;">`
  expect(html.indexOf(meta)).toBeGreaterThan(0)
  expect(html.indexOf(meta)).toBeLessThan(html.indexOf('<link'))
})

it('takes back in the dark what only the light theme says', () => {
  const html = renderShellPage({ name: 'App', config, css: '', look })
  const [light = '', dark = ''] = html.split('@media (prefers-color-scheme:dark)')
  expect(light).toContain('--bar-background:#ffffff')
  expect(dark).toContain('--bar-background:initial')
})

it('draws no frame where there is no app yet, and no bars where the page has its own', () => {
  expect(renderShellPage({ name: 'App', config, css: '' })).not.toContain('id="skeleton"')
  const html = renderShellPage({ name: 'App', config, css: '', look: { ...look, hasBars: false } })
  expect(html).toContain('id="skeleton"')
  expect(html).not.toContain('skeleton-title')
})
