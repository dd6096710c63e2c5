import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { MiniAppHandle } from '@miniview/testing'
import { onTestFinished } from 'vitest'

/** Writes a project of a few files. @returns its folder, which is gone after the test */
export async function writeProject(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'miniview-project-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  return folder
}

/** All that is in the files of a folder. */
export async function textIn(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile())
  const texts = files.map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8'))
  return (await Promise.all(texts)).join('\n')
}

/** Has the page keep something by the app, and reads it from there. */
export async function storeByPage(app: MiniAppHandle): Promise<unknown> {
  const page = await app.page()
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        window.wx!.setStorage({ key: 'by', data: 'page', success: resolve, fail: reject })
      }),
  )
  return app.inHost((host) => host.wx.getStorageSync('by') as unknown)
}

/** Where the scripts of the page's head come from, in their order. */
export async function headScripts(app: MiniAppHandle): Promise<string[]> {
  const page = await app.page()
  return page.evaluate(() =>
    Array.from(document.head.querySelectorAll('script'), (script) => script.getAttribute('src')!),
  )
}
