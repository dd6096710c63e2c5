import { describe, expect, test } from 'vitest'
import { scopeOf } from './composeStyle.js'
import { buildOf, createTestApp, loadApp, problemsOf } from './testing/createTestApp.js'

/** The CSS of a page's wxss. */
async function pageCss(text: string, files: Record<string, string> = {}): Promise<string> {
  const app = await loadApp({ 'pages/a/a.wxss': text, ...files })
  return app.styles['pages/a/a']!.css.trim()
}

const component = {
  'pages/a/a.json': '{ "usingComponents": { "x-x": "/x" } }',
  'x.json': '{ "component": true }',
  'x.wxml': '<slot/>',
  'x.js': 'Component({})',
}

const scope = scopeOf('x')

/** The CSS of a component's wxss, with `S` for its scope. */
async function componentCss(text: string, files: Record<string, string> = {}): Promise<string> {
  const app = await loadApp({ ...component, 'x.wxss': text, ...files })
  expect(app.styles['x']!.scope).toBe(scope)
  return app.styles['x']!.css.trim().replaceAll(scope, 'S')
}

describe('selectors of a page', () => {
  test.each([
    ['view{}', 'wx-view{}'],
    ['page{}', 'wx-page{}'],
    ['.a > view.b, #c scroll-view::after{}', '.a > wx-view.b, #c wx-scroll-view::after{}'],
    ['*{}', '*{}'],
    ['[data-a="view"]{}', '[data-a="view"]{}'],
    ['.a:not(view):nth-child(2n+1){}', '.a:not(wx-view):nth-child(2n+1){}'],
    ['view:nth-child(even){}', 'wx-view:nth-child(even){}'],
    ['.view .\\31 0{}', '.view .\\31 0{}'],
    [
      '@keyframes a{from{top:1px}50%{top:2px}to{top:3px}}',
      '@keyframes a{from{top:1px}50%{top:2px}to{top:3px}}',
    ],
    [':host{}', 'wx-page{}'],
    ['@media (min-width:1px){view{}}', '@media (min-width:1px){wx-view{}}'],
  ])('%s', async (text, wanted) => {
    expect(await pageCss(text)).toBe(wanted)
  })
})

describe('selectors of a component', () => {
  test.each([
    ['.a{}', '.S--a{}'],
    ['.a.b > .c:hover{}', '.S--a.S--b > .S--c:hover{}'],
    [':host{}', '[wx-host="S"]{}'],
    [':host(.on) .a{}', '[wx-host="S"].S--on .S--a{}'],
    ['.a, view{}', '.S--a, [wx-host="S"] wx-view{}'],
    ['#a{}', '[wx-host="S"] #a{}'],
    ['.a view{}', '.S--a wx-view{}'],
    ['.a:not(.b){}', '.S--a:not(.S--b){}'],
    ['@keyframes a{from{top:1px}}', '@keyframes a{from{top:1px}}'],
  ])('%s', async (text, wanted) => {
    expect(await componentCss(text)).toBe(wanted)
  })

  test('that the platform forbids are told of', async () => {
    const text = '.a{}\nview{}\n.b [c]{}\nview.d{}\n@keyframes a{from{top:1px}}'
    const problems = await problemsOf({ ...component, 'x.wxss': text })
    expect(problems).toEqual([
      'x.wxss:2:1 warning: "view": in a component the platform takes classes only, no tags, ids and attributes',
      'x.wxss:3:1 warning: ".b [c]": in a component the platform takes classes only, no tags, ids and attributes',
    ])
  })

  test('have the same names in each build, and other ones in each component', async () => {
    expect(scopeOf('x')).toBe(scopeOf('x'))
    expect(scopeOf('y')).not.toBe(scopeOf('x'))
    expect(scopeOf('x')).toMatch(/^[a-z][a-z0-9]+$/)
  })

  test('also in a page that is a component are the page’s', async () => {
    expect(await pageCss('.a{}', { 'pages/a/a.json': '{ "component": true }' })).toBe('.a{}')
  })
})

describe('lengths', () => {
  test.each([
    ['750rpx', '100cqw'],
    ['1rpx', '0.13333cqw'],
    ['0rpx', '0px'],
    ['-75rpx 7.5rpx .75RPX', '-10cqw 1cqw 0.1cqw'],
    ['calc(100% - 75rpx*2)', 'calc(100% - 10cqw*2)'],
    ['calc(100vh - 10vw)', 'calc(100cqh - 10cqw)'],
    ['1vmin 2vmax 3dvh', '1cqmin 2cqmax 3cqh'],
    ['var(--a1rpx, 75rpx)', 'var(--a1rpx, 10cqw)'],
    ['10px 1em', '10px 1em'],
    ['"75rpx" 75rpx', '"75rpx" 10cqw'],
    ['url(https://a.b/75rpx.png) 75rpx', 'url(https://a.b/75rpx.png) 10cqw'],
    ['#10vw00', '#10vw00'],
  ])('%s', async (value, wanted) => {
    expect(await pageCss(`.a{--v:${value}}`)).toBe(`.a{--v:${wanted}}`)
  })

  test('in a media query are pixels', async () => {
    const text = '@media (max-width: 750rpx) and (min-height: 10vh){.a{width:75rpx}}'
    const wanted = '@media (max-width: 375px) and (min-height: 10vh){.a{width:10cqw}}'
    expect(await pageCss(text)).toBe(wanted)
  })
})

describe('files that a style shows', () => {
  test.each([
    ['url(b.png)', 'url(asset:/pages/a/b.png)'],
    ['url("../../c d.png")', 'url(asset:/c%20d.png)'],
    ["url('/c%20d.png?x#y')", 'url(asset:/c%20d.png?x#y)'],
    ['url("/it\'s (1).png")', 'url(asset:/it%27s%20%281%29.png)'],
    ['url(data:image/png;base64,AA==)', 'url(data:image/png;base64,AA==)'],
    ['url(//a.b/c.png)', 'url(//a.b/c.png)'],
    ['url(#mask)', 'url(#mask)'],
  ])('%s', async (value, wanted) => {
    const files = { 'pages/a/b.png': '', 'c d.png': '', "it's (1).png": '' }
    expect(await pageCss(`.a{background:${value}}`, files)).toBe(`.a{background:${wanted}}`)
    expect(await problemsOf({ ...files, 'pages/a/a.wxss': `.a{background:${value}}` })).toEqual([])
  })

  test('must be there', async () => {
    const text = '.a{}\n.b { background: url(none.png) }\n.c{background:url(../../../x.png)}'
    expect(await problemsOf({ 'pages/a/a.wxss': text })).toEqual([
      'pages/a/a.wxss:2:6 warning: there is no file "pages/a/none.png"',
      'pages/a/a.wxss:3:4 error: url("../../../x.png") leaves the mini program\'s folder',
    ])
  })

  test('as fonts are apart from the rest', async () => {
    const app = await loadApp({
      'pages/a/a.wxss': '.a{}@font-face{font-family:F;src:url(f.ttf)}@import "b";',
      'pages/a/b.wxss': '@font-face{font-family:G;src:url(/g.woff2)}',
      'pages/a/f.ttf': '',
      'g.woff2': '',
    })
    expect(app.styles['pages/a/a']).toEqual({
      css: '.a{}\n',
      fonts:
        '@font-face{font-family:G;src:url(asset:/g.woff2)}\n@font-face{font-family:F;src:url(asset:/pages/a/f.ttf)}\n',
    })
  })

  test('are the same when they are minified', async () => {
    const text =
      '.a { background: url("./b c.png") }\n@font-face { font-family: "F"; src: url(f.ttf) }'
    const files = { 'pages/a/a.wxss': text, 'pages/a/b c.png': '', 'pages/a/f.ttf': '' }
    const app = await loadApp(files, { minify: true })
    expect(app.styles['pages/a/a']?.css).toBe('.a{background:url(asset:/pages/a/b%20c.png)}\n')
    expect(app.styles['pages/a/a']?.fonts).toContain('url(asset:/pages/a/f.ttf)')
  })
})

describe('imports', () => {
  const files = { 'b.wxss': 'view{}', 'styles/c.wxss': '@import "../b.wxss";.c{}' }

  test.each([
    ['@import "../../b.wxss"; .a{}'],
    ["@import '/b'; .a{}"],
    ['@import url(/b.wxss); .a{}'],
    ['@import url("../../b"); .a{}'],
    ['@import "~/b.wxss"; .a{}'],
    ['@charset "utf-8"; @import "/b"; .a{}'],
  ])('%s', async (text) => {
    const json = '{ "pages": ["pages/a/a"], "resolveAlias": { "~/*": "/*" } }'
    expect(await pageCss(text, { ...files, 'app.json': json })).toMatch(/^wx-view\{\}\n\s*\.a\{\}$/)
  })

  test('stand where they are written, with their own imports and their media query', async () => {
    const css = await pageCss('.a{} @import "/styles/c" screen and (min-width: 2rpx); .d{}', files)
    expect(css.replaceAll(/\s+/g, ' ')).toBe(
      '.a{} @media screen and (min-width: 1px) { wx-view{} .c{} } .d{}',
    )
  })

  test('belong to the component that imports them', async () => {
    expect(await componentCss('@import "/c.wxss";', { 'c.wxss': '.c{}' })).toBe('.S--c{}')
  })

  test('are seen when they change', async () => {
    const { compiler, change } = createTestApp({
      ...files,
      'pages/a/a.wxss': '@import "/styles/c"',
    })
    const first = buildOf(await compiler.compile())
    const second = buildOf(await change({ 'b.wxss': 'text{}' }))
    expect(second.styles.get('pages/a/a')?.css).toBe('wx-text{}\n.c{}\n')
    expect(second.codeVersion).toBe(first.codeVersion)
  })

  test.each([
    ['.a{}\n@import "none";', '2:1 error: @import "none": there is no such file'],
    ['@import "https://a.b/c.css";', /1:1 error: .*only files of the mini program can be imported/],
    ['@import url(//a.b/c.css);', /1:1 error: .*only files of the mini program can be imported/],
    ['@import "../../../c";', /1:1 error: .*it leaves the mini program's folder/],
    ['@import;', '1:1 error: @import must name a file'],
    ['@import "./a";', /1:1 error: .*a cycle of imports: pages\/a\/a.wxss -> pages\/a\/a.wxss/],
  ])('%s is a mistake', async (text, wanted) => {
    const problems = await problemsOf({ 'pages/a/a.wxss': text })
    expect(problems).toHaveLength(1)
    if (typeof wanted === 'string') expect(problems).toEqual([`pages/a/a.wxss:${wanted}`])
    else expect(problems[0]).toMatch(wanted)
  })
})

describe('a mistake', () => {
  test.each([
    ['.a{}\n.b { color: red', '2:1 error: Unclosed block'],
    ['.a{}\n}', '2:1 error: Unexpected }'],
    ['\n::{}', '2:1 error: "::" is no selector: Expected a pseudo-class'],
  ])('%s', async (text, wanted) => {
    const problems = await problemsOf({ 'pages/a/a.wxss': text })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(wanted)
  })
})
