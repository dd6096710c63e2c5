import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { appFiles } from './appFiles.js'
import { componentFiles as sharedComponentFiles } from './componentFiles.js'
import { domainPages, rowsModule } from './domains/domainPages.js'
import { domains } from './domains/domains.js'
import { guideFiles, guidePages } from './guidePages.js'
import { languageFiles } from './languageFiles.js'
import { moduleFiles } from './moduleFiles.js'
import { toJson } from './PageSource.js'
import type { PageSource, SourceFiles } from './PageSource.js'
import { pictureFiles } from './pictureFiles.js'
import { stockFiles } from './stockFiles.js'
import { styleFiles } from './styleFiles.js'
import { syntaxPages } from './syntax/syntaxPages.js'
import { tabPages } from './tabPages.js'

const pagesOf = (root: string) =>
  domains.filter((domain) => domain.root === root).flatMap((domain) => domainPages(domain))

const mainPages = [...tabPages, ...syntaxPages, ...pagesOf('pages/')]
const subpackages = new Map<string, readonly PageSource[]>([
  ['packageTrade/', pagesOf('packageTrade/')],
  ['packageStock/', pagesOf('packageStock/')],
  ['packageTeam/', pagesOf('packageTeam/')],
  ['packageGuide/', guidePages],
])

/** Every page of the large app, those of the main package first. */
export const largeAppPages: readonly PageSource[] = [mainPages, ...subpackages.values()].flat()

/**
 * Writes a mini program of about 170 pages in official format into an empty folder, the same each
 * time: project.config.json, and the source in `miniprogram/`. It holds every syntax that MiniView
 * promises to understand, and scripts of a realistic size. Its web-view page shows `/page.html` of the
 * origin that `h5Origin.js` names.
 */
export async function writeLargeApp(folder: string): Promise<void> {
  const files = Object.entries(sourceFiles()).map(([path, content]) => [
    `miniprogram/${path}`,
    content,
  ])
  const project = toJson({
    appid: 'wx1a2b3c4d5e6f7a8b',
    projectname: 'large-app',
    miniprogramRoot: 'miniprogram/',
    compileType: 'miniprogram',
  })
  await writeAll(folder, { ...Object.fromEntries(files), 'project.config.json': project })
}

function sourceFiles(): SourceFiles {
  const parts: SourceFiles[] = [
    appFiles({ main: mainPages, subpackages }),
    languageFiles,
    moduleFiles,
    pictureFiles,
    styleFiles,
    sharedComponentFiles,
    stockFiles,
    guideFiles,
    ...domains.map(rowsModule),
    ...largeAppPages.map(({ files }) => files),
  ]
  return Object.assign({}, ...parts) as SourceFiles
}

async function writeAll(folder: string, files: SourceFiles): Promise<void> {
  const folders = new Set(Object.keys(files).map((path) => dirname(join(folder, path))))
  await Promise.all([...folders].map((path) => mkdir(path, { recursive: true })))
  await Promise.all(
    Object.entries(files).map(([path, content]) => writeFile(join(folder, path), content)),
  )
}
