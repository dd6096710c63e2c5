import {
  getDocument,
  GlobalWorkerOptions,
  PasswordResponses,
} from 'pdfjs-dist/legacy/build/pdf.min.mjs'
import { askPassword } from './askPassword.js'
import { createStage } from './createStage.js'
import { element } from './element.js'
import { createPdfPages } from './createPdfPages.js'
import { startFrame } from './startFrame.js'
import type { Given } from './startFrame.js'

/** CSS pixels; a page is not wider than this at first, however wide the window. */
const widestPage = 900
const margin = 8

startFrame(async (given) => {
  const { bytes, words, needFile, shown } = given
  GlobalWorkerOptions.workerPort = await startWorker(needFile)

  /** How pdf.js asks for files: it cannot fetch, in a frame without an origin. */
  class FilesOfContainer {
    fetch({ kind, filename }: { kind: string; filename: string }) {
      return needFile(kind, filename)
    }
  }
  const loading = getDocument({
    data: bytes,
    BinaryDataFactory: FilesOfContainer,
    useWorkerFetch: false,
    // Drawing programs of fonts and shadings are read, never made into code.
    isEvalSupported: false,
    enableXfa: false,
  })
  loading.onPassword = (answer: (password: string) => void, reason: number) => {
    askPassword(words, reason === PasswordResponses.INCORRECT_PASSWORD, answer)
    shown()
  }
  const pdf = await loading.promise

  const content = element('div', 'pdf-pages')
  const indicator = element('span', 'page-indicator')
  let factor = 1
  const { scroller } = createStage({
    given,
    content,
    bar: indicator,
    zoom(next) {
      factor = next
      resize()
    },
  })
  const pages = await createPdfPages({ pdf, content, scroller, words })
  function resize() {
    const room = Math.min(scroller.clientWidth - 2 * margin, widestPage)
    pages.setScale((room / pages.width) * factor)
  }
  function tellPage() {
    const middle = scroller.scrollTop + scroller.clientHeight / 2
    const text = `${pages.numberAt(middle)} / ${pdf.numPages}`
    if (indicator.textContent === text) return
    const [page, all] = text.split(' / ') as [string, string]
    indicator.textContent = text
    indicator.ariaLabel = words.pageOf.replace('{page}', page).replace('{pages}', all)
  }
  resize()
  tellPage()
  new ResizeObserver(resize).observe(scroller)
  scroller.addEventListener('scroll', tellPage, { passive: true })
  await pages.firstDrawn
})

/** The worker, from its text: a frame without an origin may load none from a server. */
async function startWorker(needFile: Given['needFile']): Promise<Worker> {
  const text = await needFile('worker', 'pdfWorker.js')
  const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))
  const worker = new Worker(url)
  try {
    // pdf.js would wait for ever for one that does not start.
    await new Promise((resolve, reject) => {
      worker.addEventListener('message', resolve, { once: true })
      worker.addEventListener('error', () => reject(new Error('no worker')), { once: true })
    })
  } finally {
    URL.revokeObjectURL(url)
  }
  return worker
}
