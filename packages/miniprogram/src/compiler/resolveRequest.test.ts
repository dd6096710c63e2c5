import { symlinkSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinPath } from './packagePath.js'
import { applyAlias, readAliases, resolveRequest, scriptCandidates } from './resolveRequest.js'
import { createSourceFolder } from './SourceFolder.js'
import { createTestApp, createTestFolder } from './testing/createTestApp.js'

/** Parts that paths of an attacker are made of. */
const part = fc.constantFrom('..', '.', '', 'a', 'b', 'out', 'in', '...', '..a', ' ', 'a.js', '~')
const request = fc.array(part, { maxLength: 8 }).map((parts) => parts.join('/'))

test('a joined path is where the disk says it is, and never outside', () => {
  const folder = fc.array(fc.constantFrom('a', 'b', '..a'), { maxLength: 3 })
  fc.assert(
    fc.property(folder, request, (parts, each) => {
      const root = '/root/app'
      const from = each.startsWith('/') ? root : resolve(root, ...parts)
      const joined = joinPath(parts.join('/'), each)
      if (joined !== undefined) {
        expect(resolve(root, joined)).toBe(resolve(from, `./${each}`))
        expect(`${resolve(root, joined)}/`.startsWith(`${root}/`)).toBe(true)
      }
    }),
  )
})

test('no request finds a file outside of the folder', () => {
  const outside = createTestFolder()
  const { root, write } = createTestApp({
    'a/a.js': '',
    'a/b.js': '',
    'b/index.js': '',
    'a.js': '',
  })
  symlinkSync(outside, join(root, 'out'))
  symlinkSync(join(root, 'a'), join(root, 'in'))
  write({ 'in/b.js': '' })
  const folder = createSourceFolder(root, new Map())
  const aliases = readAliases({ '~/*': '/../*', 'a/*': 'out/*' })
  const lookup = { folder, aliases }
  let found = 0
  fc.assert(
    fc.property(fc.constantFrom('a/a.js', 'a.js', 'out/a.js'), request, (from, each) => {
      const result = resolveRequest(lookup, from, each, scriptCandidates)
      if (typeof result !== 'object') return
      found += 1
      const path = relative(root, join(root, result.path))
      expect(path.startsWith('..') || path.startsWith('out')).toBe(false)
    }),
    { numRuns: 1000 },
  )
  expect(found).toBeGreaterThan(10)
})

describe('aliases', () => {
  const aliases = readAliases({ '~/*': '/*', '~/deep/*': 'other/*', '@one': '/lib/one.js' })

  test.each([
    ['~/a', '/a'],
    ['~/deep/a', '/other/a'],
    ['@one', '/lib/one.js'],
    ['@one/b', '@one/b'],
    ['./~/a', './~/a'],
  ])('%s is %s', (asked, wanted) => {
    expect(applyAlias(aliases, asked)).toBe(wanted)
  })
})

describe('a script is found', () => {
  const files = {
    'lib/a.js': '',
    'lib/a.ts': '',
    'lib/b.ts': '',
    'lib/c.json': '{}',
    'lib/d/index.js': '',
    'lib/e/index.ts': '',
    'miniprogram_npm/p/index.js': '',
    'lib/miniprogram_npm/p/q.js': '',
    'lib/miniprogram_npm/@s/p/index.js': '',
  }

  test.each([
    ['./a', 'lib/a.js'],
    ['./a.js', 'lib/a.js'],
    ['./b', 'lib/b.ts'],
    ['./b.js', 'lib/b.ts'],
    ['./c', 'lib/c.json'],
    ['./c.json', 'lib/c.json'],
    ['./d', 'lib/d/index.js'],
    ['./d/', 'lib/d/index.js'],
    ['./e', 'lib/e/index.ts'],
    ['.', undefined],
    ['/lib/a', 'lib/a.js'],
    ['a', 'lib/a.js'],
    ['p', 'miniprogram_npm/p/index.js'],
    ['p/q', 'lib/miniprogram_npm/p/q.js'],
    ['@s/p', 'lib/miniprogram_npm/@s/p/index.js'],
    ['../../a', 'leaves'],
  ])('%s is %s', (asked, wanted) => {
    const { root } = createTestApp(files)
    const lookup = { folder: createSourceFolder(root, new Map()), aliases: [] }
    const found = resolveRequest(lookup, 'lib/x.js', asked, scriptCandidates)
    expect(typeof found === 'object' ? found.path : found).toBe(wanted)
  })
})
