import { renderAsync } from 'docx-preview'
import { createStage } from './createStage.js'
import { element } from './element.js'
import { startFrame } from './startFrame.js'

startFrame(async (given) => {
  const content = element('div', 'docx-pages')
  const styles = element('div')
  document.head.append(styles)
  await renderAsync(given.bytes, content, styles, {
    breakPages: true,
    renderComments: false,
    // Parts of a document that are web pages.
    renderAltChunks: false,
    // The container's policy lets fonts come from `data:` only.
    useBase64URL: true,
  })
  dropAddresses(content)

  let factor = 1
  const { scroller } = createStage({
    given,
    content,
    zoom(next) {
      factor = next
      resize()
    },
  })
  const pages = [...content.querySelectorAll<HTMLElement>('section.docx')]
  if (pages.length === 0) throw new Error('no pages')
  // As wide as the paper, whatever the room.
  const width = Math.max(...pages.map(({ offsetWidth }) => offsetWidth))
  function resize() {
    const fit = Math.min(1, scroller.clientWidth / (width + 16))
    content.style.setProperty('--zoom', String(fit * factor))
  }
  new ResizeObserver(resize).observe(scroller)
  resize()
})

/** Leaves of each link to another address its text only, and says the address where a pointer rests. */
function dropAddresses(content: HTMLElement) {
  for (const link of content.querySelectorAll('a')) {
    const href = link.getAttribute('href') ?? ''
    if (href.startsWith('#')) continue
    link.removeAttribute('href')
    link.title = href
  }
}
