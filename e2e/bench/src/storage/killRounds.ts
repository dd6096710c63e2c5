import type { Browser } from 'puppeteer'
import type { AcknowledgedWrite } from './acknowledgedWrite.js'
import { openStoragePage } from './openStoragePage.js'
import { seededRandom } from './seededRandom.js'
import { serveStorageApp } from './serveStorageApp.js'
import type { StorageApp } from './serveStorageApp.js'

export interface KillResult {
  /** Writes whose success had been called back when the browser was killed. */
  acknowledged: number
  /** Those of them that were not there after the restart. */
  lost: AcknowledgedWrite[]
}

export interface KillOptions {
  executablePath: string
  rounds: number
  /** The same seed kills at the same moments. */
  seed: number
  /** Tells about each round. */
  report?(text: string): void
}

/** Milliseconds after the first acknowledged write. */
const earliestKill = 20
const latestKill = 1200

/**
 * Writes values and files as fast as it can, kills all processes of the browser at a random moment, and
 * looks after a restart whether everything is there whose success had been called back; so many times.
 */
export async function killRounds(options: KillOptions): Promise<KillResult> {
  const random = seededRandom(options.seed)
  const app = await serveStorageApp()
  const result: KillResult = { acknowledged: 0, lost: [] }
  try {
    for (let round = 0; round < options.rounds; round++) {
      const delay = earliestKill + random() * (latestKill - earliestKill)
      const writes = await writeUntilKilled(app, options.executablePath, delay)
      const lost = await lostOf(app, options.executablePath, writes)
      result.acknowledged += writes.length
      result.lost.push(...lost)
      options.report?.(
        `round ${round + 1}: killed after ${Math.round(delay)} ms, ` +
          `acknowledged ${writes.length}, lost ${lost.length}`,
      )
    }
    return result
  } finally {
    await app.close()
  }
}

async function writeUntilKilled(
  app: StorageApp,
  executablePath: string,
  delay: number,
): Promise<AcknowledgedWrite[]> {
  const { browser, page } = await openStoragePage(app, executablePath)
  const writes: AcknowledgedWrite[] = []
  const killed = new Promise<void>((resolve) => browser.once('disconnected', () => resolve()))
  try {
    const begun = new Promise<void>((resolve, reject) => {
      const acknowledge = (write: AcknowledgedWrite) => {
        writes.push(write)
        resolve()
      }
      page
        .exposeFunction('acknowledge', acknowledge)
        .then(() => page.evaluate(writeForever))
        // Once it has begun it ends with the browser, which is no news.
        .catch(reject)
    })
    await begun
    await new Promise((resolve) => setTimeout(resolve, delay))
  } finally {
    kill(browser)
    await killed
  }
  return writes
}

/** All processes at once, so that none has the time to write what another one asked of it. */
function kill(browser: Browser) {
  // Puppeteer starts the browser as the leader of a process group of its own.
  process.kill(-browser.process()!.pid!, 'SIGKILL')
}

async function lostOf(
  app: StorageApp,
  executablePath: string,
  writes: readonly AcknowledgedWrite[],
): Promise<AcknowledgedWrite[]> {
  const { browser, page } = await openStoragePage(app, executablePath)
  try {
    return await page.evaluate(findLost, writes as AcknowledgedWrite[])
  } finally {
    await browser.close()
  }
}

/** Runs in the page: writes without end, and tells of each write when its success was called. */
async function writeForever(): Promise<never> {
  const { files, wx } = document.querySelector('mini-app')!.host!
  const { acknowledge } = globalThis as unknown as {
    acknowledge(write: AcknowledgedWrite): Promise<void>
  }

  async function storeValue(index: number) {
    const key = `key ${index}`
    const text = `${index} `.repeat(1 + (index % 300))
    await wx.setStorage({ key, data: text })
    void acknowledge({ kind: 'storage', key, text })
  }

  async function storeFile(index: number) {
    // Small ones lie in the database and large ones on the disk.
    const size = index % 40 === 0 ? 1_200_000 : 5000
    const writer = await files.createTemp('.bin')
    await writer.write(new Uint8Array(size).fill(index))
    await writer.close()
    const { savedFilePath } = await wx.saveFile({ tempFilePath: writer.path })
    void acknowledge({ kind: 'file', path: savedFilePath, size, byte: index % 256 })
  }

  for (let index = 0; ; index++) {
    const writes = [storeValue(index)]
    // Files are few, so that they stay below their limit.
    if (index % 10 === 0 && index <= 200) writes.push(storeFile(index))
    await Promise.all(writes)
    // A storage that is full takes nothing more.
    if (index % 2000 === 1999) await new Promise(() => {})
  }
}

/** Runs in the page: which writes are not there. Then makes room for the next round. */
async function findLost(writes: AcknowledgedWrite[]): Promise<AcknowledgedWrite[]> {
  const { files, wx } = document.querySelector('mini-app')!.host!
  const lost: AcknowledgedWrite[] = []
  for (const write of writes) {
    if (write.kind === 'storage') {
      if (wx.getStorageSync(write.key) !== write.text) lost.push(write)
      continue
    }
    const blob = await files.read(write.path).catch(() => new Blob())
    const bytes = new Uint8Array(await blob.arrayBuffer())
    const isWhole = bytes.length === write.size && bytes.every((byte) => byte === write.byte)
    if (!isWhole) lost.push(write)
  }
  await wx.clearStorage({})
  for (const { filePath } of (await wx.getSavedFileList()).fileList) {
    await wx.removeSavedFile({ filePath })
  }
  return lost
}
