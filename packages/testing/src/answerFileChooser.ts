import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join, resolve as absolute } from 'node:path'
import type { CDPSession, Page } from 'puppeteer'
import { patience, tooMany } from './driver/answerChooser.js'

/** A path on the disk, or a file that is written for the choice. */
export type ChosenFile = string | { name: string; content: string | Uint8Array }

export interface FileChooserAnswer {
  /** Opens the picker. */
  open(): Promise<unknown>
  files: readonly ChosenFile[]
  /** An empty folder for files that are written. The browser reads them when the page does. */
  folder: string
}

/**
 * Opens the browser's file picker, and answers it with files, or closes it where there are none, by
 * Chromium's protocol: Puppeteer's own answer counts as a person's tap, with which the page could then open
 * more.
 *
 * @throws Error where no picker opens, and for several files where it takes one
 */
export async function answerByProtocol(tab: Page, answer: FileChooserAnswer): Promise<void> {
  const { open, files } = answer
  const session = await tab.createCDPSession()
  try {
    await session.send('Page.enable')
    await session.send('Page.setInterceptFileChooserDialog', { enabled: true })
    const [{ backendNodeId, mode }] = await Promise.all([pickerOf(session), open()])
    if (files.length > 1 && mode === 'selectSingle') throw tooMany(files.length)
    const paths = await pathsOf(answer)
    if (paths.length > 0) {
      await session.send('DOM.setFileInputFiles', { files: paths, backendNodeId })
    } else {
      const { object } = await session.send('DOM.resolveNode', { backendNodeId })
      await session.send('Runtime.callFunctionOn', {
        objectId: object.objectId!,
        functionDeclaration: `function () { this.dispatchEvent(new Event('cancel')) }`,
      })
    }
  } finally {
    await session.detach()
  }
}

interface Picker {
  backendNodeId: number
  mode: 'selectSingle' | 'selectMultiple'
}

function pickerOf(session: CDPSession): Promise<Picker> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new Error(`Waited ${patience} ms for a file picker.`))
    const timer = setTimeout(late, patience)
    session.once('Page.fileChooserOpened', ({ backendNodeId, mode }) => {
      clearTimeout(timer)
      resolve({ backendNodeId: backendNodeId!, mode })
    })
  })
}

/** Where each file is on the disk, once it is there. */
export function pathsOf({ files, folder }: FileChooserAnswer): Promise<string[]> {
  return Promise.all(files.map((file, index) => pathOf(file, folder, index)))
}

async function pathOf(file: ChosenFile, folder: string, index: number): Promise<string> {
  if (typeof file === 'string') return absolute(file)
  // Two files may have one name.
  const place = join(folder, String(index))
  await mkdir(place)
  const path = join(place, basename(file.name))
  await writeFile(path, file.content)
  return path
}
