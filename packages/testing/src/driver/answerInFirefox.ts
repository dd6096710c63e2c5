import type { Page } from 'puppeteer'
import type { FileChooserAnswer } from '../answerFileChooser.js'
import { answerChooser } from './answerChooser.js'

/**
 * Opens the file picker of Firefox and answers it by WebDriver BiDi. Under automation Firefox tells of the
 * picker and closes it at once, so that the page hears of a cancellation: that is the answer where there are
 * no files, and is kept from the page where there are.
 */
export async function answerInFirefox(page: Page, answer: FileChooserAnswer): Promise<void> {
  const frames = page.frames()
  const isChoice = answer.files.length > 0
  if (isChoice) await Promise.all(frames.map((frame) => frame.evaluate(holdBackCancel)))
  await answerChooser(answer, async (timeout) => {
    const chooser = await page.waitForFileChooser({ timeout })
    return {
      isMultiple: chooser.isMultiple(),
      choose: (paths) => chooser.accept([...paths]),
      cancel: async () => {},
    }
  })
}

/**
 * Stops the next picker's event in front of every listener. What opens the picker is replaced, because its
 * element may lie in a shadow tree, which such an event does not leave. Runs in the document.
 */
function holdBackCancel(): void {
  const { prototype } = HTMLInputElement
  const { showPicker, click } = prototype
  const hold = (input: HTMLInputElement) => {
    Object.assign(prototype, { showPicker, click })
    if (input.type !== 'file') return
    const stop = (event: Event) => event.stopImmediatePropagation()
    input.addEventListener('cancel', stop, { capture: true, once: true })
  }
  prototype.showPicker = function () {
    hold(this)
    showPicker.call(this)
  }
  prototype.click = function () {
    hold(this)
    click.call(this)
  }
}
