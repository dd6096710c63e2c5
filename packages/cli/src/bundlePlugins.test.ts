import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { bundlePlugins } from './bundlePlugins.js'
import { temporaryFolder } from './testing/temporaryFolder.js'

const plugins = {
  'plugins.js': `import { add } from './add.js'
export const sum = { handler: ({ a, b }) => ({ sum: add(a, b) }) }`,
  'add.js': 'export const add = (a, b) => a + b',
}

/** Runs a bundle and gives its exports. */
function load(text: string): Promise<Record<string, { handler(data: object): object }>> {
  return import(`data:text/javascript,${encodeURIComponent(text)}`)
}

it('bundles the module with what it imports, minified too', async () => {
  const folder = await temporaryFolder(plugins)
  for (const minify of [false, true]) {
    const { text, problems, inputs } = await bundlePlugins(folder, './plugins.js', { minify })
    const { sum } = await load(text!)
    expect(sum!.handler({ a: 1, b: 2 })).toEqual({ sum: 3 })
    expect(problems).toEqual([])
    expect(inputs.toSorted()).toEqual([join(folder, 'add.js'), join(folder, 'plugins.js')])
  }
})

it('tells an error with its place', async () => {
  const folder = await temporaryFolder({
    'plugins.js': `import './lib/b.js'`,
    'lib/b.js': `const ä = 1\n\tconst x = ä + ?`,
  })
  const { text, problems } = await bundlePlugins(folder, 'plugins.js')
  expect(text).toBeUndefined()
  expect(problems).toEqual([
    {
      severity: 'error',
      file: 'lib/b.js',
      line: 2,
      column: 16,
      message: 'Unexpected "?"',
      excerpt: `\tconst x = ä + ?\n\t              ^`,
    },
  ])
})

it('refuses a module that is missing or outside the folder, also by a link', async () => {
  const outside = await temporaryFolder(plugins)
  const folder = await temporaryFolder()
  await symlink(join(outside, 'plugins.js'), join(folder, 'linked.js'))
  const messages = ['./none.js', join(outside, 'plugins.js'), 'linked.js'].map(async (path) => {
    const { text, problems } = await bundlePlugins(folder, path)
    expect(text).toBeUndefined()
    return [problems[0]?.file, problems[0]?.message.replace(outside, 'OUTSIDE')]
  })
  expect(await Promise.all(messages)).toEqual([
    ['miniview.config.json', 'plugins "./none.js" is no file'],
    ['miniview.config.json', 'plugins "OUTSIDE/plugins.js" is outside the folder'],
    ['miniview.config.json', 'plugins "linked.js" is outside the folder'],
  ])
})
