import { expect, it } from 'vitest'
import { buildOf, createTestApp, printProblem } from './testing/createTestApp.js'

async function assetsOf(files: Record<string, string>, config: object = {}) {
  const { compiler } = createTestApp({ 'project.config.json': JSON.stringify(config), ...files })
  return buildOf(await compiler.compile()).assets.toSorted()
}

it('takes every file that is no code', async () => {
  const files = {
    'data.json': '{}',
    'data.txt': 'text',
    'page.html': '<p>',
    'assets/LICENSE': 'MIT',
    'assets/model.glb': 'bytes',
    'pages/a/words.json': '{}',
  }
  expect(await assetsOf(files)).toEqual(Object.keys(files).toSorted())
})

it('leaves out code, configuration, keys and what is hidden', async () => {
  const component = { 'c/c.wxml': '', 'c/c.js': '', 'c/c.json': '{}', 'c/c.wxss': '' }
  expect(
    await assetsOf({
      ...component,
      'app.json': '{ "pages": ["pages/a/a"], "sitemapLocation": "seo.json", "staticPath": "web" }',
      'app.wxss': '',
      'pages/a/a.json': '{}',
      'pages/a/a.wxs': '',
      'pages/a/b.ts': '',
      'seo.json': '{}',
      'theme.json': '{}',
      'web/data.json': '{}',
      'project.private.config.json': '{}',
      'miniview.config.json': '{}',
      'miniprogram_npm/lib/package.json': '{}',
      'private.wx01.key': 'secret',
      '.env': 'secret',
      '.git/config': '',
      'node_modules/lib/data.json': '{}',
    }),
  ).toEqual([])
})

it('obeys packOptions, and the folders of other programs', async () => {
  const files = {
    'cloud/a.txt': '',
    'docs/a.txt': '',
    'docs/keep.txt': '',
    'a.psd': '',
    'draft-a.txt': '',
    'x/one.txt': '',
    'x/y/two.md': '',
    'x/y/three.TMP': '',
    'public.pem': '',
    'kept.txt': '',
  }
  const ignore = [
    { type: 'folder', value: '/docs/' },
    { type: 'suffix', value: '.PSD' },
    { type: 'prefix', value: 'draft-' },
    { type: 'file', value: './x/one.txt' },
    { type: 'glob', value: 'x/**/*.md' },
    { type: 'regexp', value: '\\.tmp$' },
  ]
  const include = [
    { type: 'file', value: 'docs/keep.txt' },
    { type: 'suffix', value: '.pem' },
  ]
  const config = { packOptions: { ignore, include }, cloudfunctionRoot: 'cloud/' }
  expect(await assetsOf(files, config)).toEqual(['docs/keep.txt', 'kept.txt', 'public.pem'])
})

it('warns of rules that nobody understands', async () => {
  const ignore = [{ type: 'regexp', value: '(' }, { type: 'file' }, { type: 'glob', value: '*.a' }]
  const config = { packOptions: { ignore, include: 'all' } }
  const { compiler } = createTestApp({ 'project.config.json': JSON.stringify(config) })
  const { problems } = await compiler.compile()
  const wanted =
    '{ "type", "value" }, where the type is folder, file, suffix, prefix, regexp or glob'
  expect(problems.map(printProblem)).toEqual([
    'project.config.json warning: packOptions.ignore[0] must be ' + wanted,
    'project.config.json warning: packOptions.ignore[1] must be ' + wanted,
    'project.config.json warning: packOptions.include must be a list',
  ])
})

it('follows changed rules', async () => {
  const { compiler, change } = createTestApp({ 'a.txt': '' })
  const before = buildOf(await compiler.compile())
  const ignore = [{ type: 'file', value: 'a.txt' }]
  const after = buildOf(
    await change({ 'project.config.json': JSON.stringify({ packOptions: { ignore } }) }),
  )
  expect([before.assets, after.assets]).toEqual([['a.txt'], []])
  expect(after.codeVersion).not.toBe(before.codeVersion)
})
