/**
 * Writes every file, and every part of the readmes, that is derived from the declarations. `--check`
 * writes nothing and fails where one is stale.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { apisModule, areaModule, laterAreas, referencesModule } from './gen/apisModule.js'
import type { DeclaredFile } from './gen/apisModule.js'
import { attributesModule } from './gen/attributesModule.js'
import { builtInsModule, builtInTagsModule } from './gen/builtInsModule.js'
import { componentsDocument } from './gen/componentsDocument.js'
import { replaceParts } from './gen/replaceParts.js'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..')
const isCheck = process.argv.includes('--check')
const stale: string[] = []

async function emit(path: string, text: string) {
  const file = join(root, path)
  const options = { ...(await resolveConfig(file)), filepath: file }
  const formatted = await format(text, options)
  if (read(file) === formatted) return
  stale.push(path)
  if (!isCheck) writeFileSync(file, formatted)
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

const apisFolder = join(root, 'packages/host/src/apis')
const files = readdirSync(apisFolder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /^\w+\/\w+\.ts$/.test(file))
  .toSorted()
const declaredFiles = await Promise.all(
  files.map(async (file): Promise<DeclaredFile> => {
    const module: Record<string, DeclaredFile['api']> = await import(
      pathToFileURL(join(apisFolder, file)).href
    )
    return { file, api: Object.values(module)[0]! }
  }),
)
const areaFiles = new Map(laterAreas(declaredFiles).map(([area, own]) => [`${area}.gen.ts`, own]))
for (const [file, own] of areaFiles) await emit(`packages/host/src/apis/${file}`, areaModule(own))
await emit('packages/host/src/apis/apis.gen.ts', apisModule(declaredFiles))
await emit('packages/host/src/apis/references.gen.ts', referencesModule(declaredFiles))
const ownFiles = new Set(['apis.gen.ts', 'references.gen.ts'])
for (const file of readdirSync(apisFolder)) {
  if (!file.endsWith('.gen.ts') || ownFiles.has(file) || areaFiles.has(file)) continue
  stale.push(`packages/host/src/apis/${file}`)
  if (!isCheck) rmSync(join(apisFolder, file))
}
const componentsFolder = join(root, 'packages/miniprogram/src/components')
const tags = readdirSync(componentsFolder)
  .flatMap((file) => /^([a-z-]+)\.ts$/.exec(file)?.[1] ?? [])
  .toSorted()
await emit('packages/miniprogram/src/components/builtIns.gen.ts', builtInsModule(tags))
await emit('packages/miniprogram/src/components/tags.gen.ts', builtInTagsModule(tags))
// The runtime's own door leads to code that needs a document.
// oxlint-disable-next-line no-restricted-imports
const { builtIns } = await import('../../miniprogram/src/components/builtIns.gen.js')
const componentFiles = await Promise.all(
  [...builtIns].map(async ([tag, load]) => ({
    builtIn: (await load()).default,
    source: readFileSync(join(componentsFolder, `${tag}.ts`), 'utf8'),
  })),
)
await emit(
  'packages/miniprogram/src/components/attributes.gen.ts',
  attributesModule(componentFiles.map(({ builtIn }) => builtIn)),
)
await emit('docs/components.md', componentsDocument(componentFiles))
const areas = new Map(files.map((file) => [file.replace(/^.*\/|\.ts$/g, ''), dirname(file)]))
// Imported only now, because the host reads the list that was just written.
const apis = declaredFiles.map(({ api }) => api)
const { derivedFiles, derivedParts } = await import('./gen/derivedFiles.js')
for (const [path, text] of Object.entries(derivedFiles(apis, areas))) await emit(path, text)
for (const [path, parts] of Object.entries(derivedParts(apis, areas, tags))) {
  await emit(path, replaceParts(readFileSync(join(root, path), 'utf8'), parts))
}

if (stale.length > 0) {
  console.log(`${isCheck ? 'Stale' : 'Written'}: ${stale.join(', ')}`)
  if (isCheck) {
    console.error(`Run \`npm run gen\` and commit the result.`)
    process.exitCode = 1
  }
}
