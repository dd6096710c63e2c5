import type Quill from 'quill/core.js'

/** The members of the library's selection that know only the document's own tree. */
interface LibrarySelection {
  hasFocus(): boolean
  getNativeRange(): unknown
  setNativeRange(
    startNode: Node | null,
    startOffset?: number,
    endNode?: Node,
    endOffset?: number,
    force?: boolean,
  ): void
  normalizeNative(range: AbstractRange): unknown
}

/**
 * Lets the library find and set the selection in a shadow tree, where the document's own selection does
 * not look: https://github.com/slab/quill/issues/2021
 */
export function selectInShadow(quill: Quill): void {
  const root = quill.root.getRootNode() as ShadowRoot
  const selection = quill.selection as unknown as LibrarySelection

  selection.hasFocus = () => root.activeElement === quill.root
  selection.getNativeRange = () => {
    const range = rangeIn(root)
    return range ? selection.normalizeNative(range) : null
  }
  selection.setNativeRange = (startNode, startOffset = 0, endNode, endOffset = startOffset) => {
    if (!startNode) {
      document.getSelection()?.removeAllRanges()
      quill.root.blur()
      return
    }
    const last = endNode ?? startNode
    if (!startNode.parentNode || !last.parentNode) return
    if (!selection.hasFocus()) quill.root.focus({ preventScroll: true })
    const [from, to] = [placeOf(startNode, startOffset), placeOf(last, endOffset)]
    document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
  }
}

/**
 * Tells the library what happens in the document: by itself it finds its editors only in the document's
 * own tree.
 */
export function listenToSelection(quill: Quill, signal: AbortSignal): void {
  const tell = (event: Event) => {
    quill.emitter.handleDOM(event)
  }
  for (const type of ['selectionchange', 'mousedown', 'mouseup', 'click']) {
    document.addEventListener(type, tell, { signal })
  }
}

/** Nothing can be in a line break: the place is before it. */
function placeOf(node: Node, offset: number): { node: Node; offset: number } {
  if (!(node instanceof HTMLBRElement)) return { node, offset }
  const parent = node.parentNode!
  return { node: parent, offset: [...parent.childNodes].indexOf(node) }
}

function rangeIn(root: ShadowRoot): AbstractRange | undefined {
  const selection = document.getSelection()
  if (selection && 'getComposedRanges' in selection) {
    return selection.getComposedRanges({ shadowRoots: [root] })[0]
  }
  // Older versions of Chromium.
  const own = (root as unknown as Partial<Document>).getSelection?.()
  return own && own.rangeCount > 0 ? own.getRangeAt(0) : undefined
}
