import { appendOnScroll } from './appendOnScroll.js'
import { createStage } from './createStage.js'
import { decodeText } from './decodeText.js'
import { element } from './element.js'
import { startFrame } from './startFrame.js'

/** Characters that are put on the screen at once. */
const partLength = 50_000

startFrame(async (given) => {
  const text = decodeText(new Uint8Array(given.bytes))
  if (text === undefined) throw new Error('no text')
  const content = element('pre', 'text')
  const { scroller } = createStage({
    given,
    content,
    zoom: (factor) => content.style.setProperty('--zoom', String(factor)),
  })
  appendOnScroll(content, scroller, partsOf(text))
})

/** Parts that end with a line, where lines are not too long. */
function* partsOf(text: string): Iterator<Node> {
  for (let start = 0; start < text.length;) {
    const line = text.indexOf('\n', start + partLength) + 1
    const end = line > 0 && line < start + 2 * partLength ? line : start + partLength
    yield document.createTextNode(text.slice(start, end))
    start = end
  }
}
