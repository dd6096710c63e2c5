import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { Page } from 'puppeteer'

/** A path on the disk, or a file that is written for the choice. */
export type ChosenFile = string | { name: string; content: string | Uint8Array }

export interface FileChooserAnswer {
  /** The tab whose picker it is. */
  tab: Page
  /** Opens the picker. */
  open(): Promise<unknown>
  files: readonly ChosenFile[]
  /** An empty folder for files that are written. The browser reads them when the page does. */
  folder: string
}

/** Opens the browser's file picker, and answers it with files, or closes it where there are none. */
export async function answerFileChooser(answer: FileChooserAnswer): Promise<void> {
  const { tab, open, files, folder } = answer
  const [chooser] = await Promise.all([tab.waitForFileChooser({ timeout: 20_000 }), open()])
  if (files.length === 0) return chooser.cancel()
  const paths = files.map(async (file, index) => {
    if (typeof file === 'string') return resolve(file)
    // Two files may have one name.
    const place = join(folder, String(index))
    await mkdir(place)
    const path = join(place, basename(file.name))
    await writeFile(path, file.content)
    return path
  })
  await chooser.accept(await Promise.all(paths))
}
