import { editorWordsFor } from './editorWords.js'
import type { Quill } from './openQuill.js'
import { resizePicture } from './resizePicture.js'

/** What a person sees of a picture that was tapped. */
export interface PictureToolsShown {
  showImgSize: boolean
  showImgToolbar: boolean
  showImgResize: boolean
}

/** Lets a person select a picture by a tap, and delete it and change its size. */
export function createPictureTools(quill: Quill, shown: () => PictureToolsShown) {
  const words = editorWordsFor(quill.container)
  const frame = document.createElement('wx-editor-picture')
  const size = document.createElement('output')
  const remove = document.createElement('button')
  const handle = document.createElement('button')
  let image: HTMLImageElement | undefined
  remove.type = handle.type = 'button'
  remove.textContent = words.remove
  handle.ariaLabel = words.resize
  handle.className = 'resize'
  frame.append(size, remove, handle)
  frame.hidden = true
  quill.container.append(frame)

  function place() {
    if (!image?.isConnected || !quill.isEnabled()) return hide()
    const { showImgSize, showImgToolbar, showImgResize } = shown()
    const area = quill.container.getBoundingClientRect()
    const { left, top, width, height } = image.getBoundingClientRect()
    frame.style.cssText = `left: ${left - area.left}px; top: ${top - area.top}px; width: ${width}px; height: ${height}px;`
    size.textContent = `${Math.round(width)} × ${Math.round(height)}`
    size.hidden = !showImgSize
    remove.hidden = !showImgToolbar
    handle.hidden = !showImgResize
    frame.hidden = false
  }

  function hide() {
    image = undefined
    frame.hidden = true
  }

  quill.root.addEventListener('click', (event) => {
    const { showImgSize, showImgToolbar, showImgResize } = shown()
    const isPicture = event.target instanceof HTMLImageElement
    if (!isPicture || !(showImgSize || showImgToolbar || showImgResize)) return hide()
    image = event.target as HTMLImageElement
    // A picture that still loads has its size only then.
    image.addEventListener('load', place, { once: true })
    const index = indexOf(image)
    if (index >= 0) quill.setSelection(index, 1, 'user')
    place()
  })
  quill.root.addEventListener('scroll', () => image && place())
  quill.on('text-change', () => image && place())
  quill.root.addEventListener('keydown', hide)
  quill.container.addEventListener('focusout', ({ relatedTarget }) => {
    if (!quill.container.contains(relatedTarget as Node | null)) hide()
  })
  // The focus stays in the text.
  frame.addEventListener('mousedown', (event) => event.preventDefault())
  // A tap on the tools is none on the editor.
  frame.addEventListener('click', (event) => event.stopPropagation())

  function indexOf(element: HTMLImageElement): number {
    const blot = quill.scroll.find(element)
    return blot ? quill.getIndex(blot) : -1
  }

  remove.addEventListener('click', () => {
    const index = image ? indexOf(image) : -1
    hide()
    if (index < 0) return
    quill.history.cutoff()
    quill.deleteText(index, 1, 'user')
    quill.setSelection(index, 0, 'user')
  })

  resizePicture(handle, {
    width: () => image?.getBoundingClientRect().width ?? 0,
    widest: () => quill.root.clientWidth,
    show(width) {
      if (!image) return
      const members = { width: `${Math.round(width)}px`, height: false }
      quill.formatText(indexOf(image), 1, members, 'user')
      place()
    },
  })

  return {
    /** What is shown of pictures, or the place for it, is another. */
    update: () => image && place(),
  }
}
