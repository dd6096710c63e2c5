import { SourceMap } from 'node:module'
import { expect, test } from 'vitest'
import { buildOf, createTestApp } from './testing/createTestApp.js'

/** Where a text of a built file comes from, as `source:line`, 1-based. */
async function originOf(minify: boolean, file: string, text: string): Promise<string> {
  const { compiler } = createTestApp(
    {
      'app.json': '{ "pages": ["pages/a/a"], "subpackages": [{ "root": "sub", "pages": ["p"] }] }',
      'pages/a/a.js': "// first\nconst b = require('./b.js')\nPage({ one: 1,\n two: 2222 })\n",
      'pages/a/b.ts': 'interface Gone {}\n\nexport const a: Gone = 3333',
      'sub/p.js': '\nPage({ a: 4444 })',
      'sub/p.wxml': '<view/>\n<text>\n</text>',
    },
    { sourceMaps: true, minify },
  )
  const { files } = buildOf(await compiler.compile())
  const lines = files.get(file)!.split('\n')
  const line = lines.findIndex((each) => each.includes(text))
  const map = new SourceMap(JSON.parse(files.get(`${file}.map`)!) as never)
  const entry = map.findEntry(line, lines[line]!.indexOf(text))
  if (!('originalSource' in entry)) throw new Error(`no origin of ${text}`)
  return `${entry.originalSource}:${entry.originalLine + 1}`
}

test.each([false, true])('a debugger finds the source, minified: %s', async (minify) => {
  expect(await originOf(minify, 'app.js', '2222')).toBe('pages/a/a.js:4')
  expect(await originOf(minify, 'app.js', '3333')).toBe('pages/a/b.ts:3')
  expect(await originOf(minify, 'packages/0.js', '4444')).toBe('../sub/p.js:2')
})

test('a file names its map, and there is none unless it is asked for', async () => {
  const withMaps = buildOf(await createTestApp({}, { sourceMaps: true }).compiler.compile())
  expect(withMaps.files.get('app.js')).toMatch(/\n\/\/# sourceMappingURL=app\.js\.map\n$/)
  const map = JSON.parse(withMaps.files.get('app.js.map')!) as { sections: { map: object }[] }
  expect(map.sections.map((each) => each.map)).toContainEqual(
    expect.objectContaining({ sources: ['pages/a/a.js'], sourcesContent: ['Page({})\n'] }),
  )
  const without = buildOf(await createTestApp().compiler.compile())
  expect([...without.files.keys()]).toEqual(['app.js'])
  expect(without.files.get('app.js')).not.toContain('sourceMappingURL')
})
