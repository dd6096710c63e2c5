import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAppFiles } from './createAppFiles.js'
import { createOfflineFiles } from './createOfflineFiles.js'
import { buildOf, createTestApp, createTestFolder } from './testing/createTestApp.js'

/** An app with an offline folder and things that nobody outside may read. */
async function serve() {
  const { root, compiler } = createTestApp(
    {
      'app.json': '{ "pages": ["pages/a/a"], "staticPath": ["/offline/", "more"] }',
      'images/a b.PNG': 'picture',
      'images/a.html': 'page',
      'secret.js': 'secret',
      'offline/index.html': '<p>offline</p>',
      'offline/p.png': 'offline picture',
      'offline/data.bin': 'bytes',
      'offlinex/x.png': 'other picture',
    },
    { sourceMaps: true },
  )
  const outside = createTestFolder()
  writeFileSync(join(outside, 'out.png'), 'outside')
  symlinkSync(join(outside, 'out.png'), join(root, 'images/link.png'))
  symlinkSync(outside, join(root, 'offline/out'))
  symlinkSync(join(root, 'images/a b.PNG'), join(root, 'images/inside.png'))
  mkdirSync(join(root, 'images/folder.png'))
  const build = buildOf(await compiler.compile())
  return {
    build,
    app: createAppFiles(root, () => build),
    offline: createOfflineFiles(root, () => build),
  }
}

describe('below /app/', () => {
  test('are the modules, their maps and the assets', async () => {
    const { app, build } = await serve()
    expect(await app.read('app.js')).toEqual({
      type: 'text/javascript; charset=utf-8',
      body: build.files.get('app.js'),
    })
    expect((await app.read('app.js.map'))?.type).toBe('application/json')
    expect(await app.read('assets/images/a.html.bin')).toEqual({
      type: 'application/octet-stream',
      body: Buffer.from('page'),
    })
    const picture = await app.read('assets/images/a b.PNG')
    expect(picture?.type).toBe('image/png')
    expect(picture?.body.toString()).toBe('picture')
    expect((await app.read('assets/images/inside.png'))?.body.toString()).toBe('picture')
    expect((await app.read('assets/offlinex/x.png'))?.body.toString()).toBe('other picture')
  })

  test.each([
    'assets/images/a.html',
    'assets/secret.js',
    'assets/app.json',
    'assets/offline/p.png',
    'assets/images/link.png',
    'assets/images/../images/a b.PNG',
    'assets/images//a b.PNG',
    'assets/./images/a b.PNG',
    'assets/images\\a b.PNG',
    'assets/images/a b.PNG\0.png',
    'assets/images/folder.png',
    'assets/images',
    'assets/',
    'images/a b.PNG',
    '/etc/hostname',
    '',
  ])('is no %j', async (path) => {
    expect(await (await serve()).app.read(path)).toBeUndefined()
  })

  test('is nothing before the first build', async () => {
    const files = createAppFiles(createTestFolder(), () => undefined)
    expect(await files.read('app.js')).toBeUndefined()
  })
})

describe('offline pages', () => {
  test('are every file of the folders, with its type', async () => {
    const { offline, build } = await serve()
    expect(build.offlineFolders).toEqual(['offline', 'more'])
    expect(build.assets).toEqual([
      'images/a b.PNG',
      'images/a.html',
      'images/inside.png',
      'offlinex/x.png',
    ])
    const page = await offline.read('offline/index.html')
    expect(page?.type).toBe('text/html; charset=utf-8')
    expect(page?.body.toString()).toBe('<p>offline</p>')
    expect((await offline.read('offline/p.png'))?.type).toBe('image/png')
    expect((await offline.read('offline/data.bin'))?.type).toBe('application/octet-stream')
  })

  test.each([
    'app.js',
    'images/a b.PNG',
    'offlinex/x.png',
    'offline/../secret.js',
    'offline/out/out.png',
    'offline',
    'offline/',
    'more/none.html',
  ])('are not %j', async (path) => {
    expect(await (await serve()).offline.read(path)).toBeUndefined()
  })
})

test('whatever is asked for, only files inside are answered', async () => {
  const { app, offline } = await serve()
  const names = [
    '..',
    '.',
    '',
    'images',
    'offline',
    'out',
    'out.png',
    'link.png',
    'a b.PNG',
    'p.png',
    '\0',
    '%2e%2e',
  ]
  const path = fc.array(fc.constantFrom(...names), { maxLength: 6 }).map((parts) => parts.join('/'))
  const allowed = new Set([
    'picture',
    'offline picture',
    'other picture',
    '<p>offline</p>',
    'bytes',
  ])
  await fc.assert(
    fc.asyncProperty(path, async (each) => {
      const answers = [await app.read(`assets/${each}`), await offline.read(each)]
      for (const answer of answers) {
        if (answer) expect(allowed).toContain(answer.body.toString())
      }
    }),
    { numRuns: 300 },
  )
})
