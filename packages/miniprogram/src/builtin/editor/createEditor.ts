import { loadOnce } from '@miniview/host'
import type { BuiltInComponent, BuiltInInstance } from '../BuiltIn.js'
import { nameByLabel } from '../nameByLabel.js'
import { createEditorContext } from './createEditorContext.js'
import type { Quill } from './openQuill.js'

export const editorProperties = { readOnly: Boolean, placeholder: String } as const

const load = loadOnce(async () => ({
  ...(await import('./openQuill.js')),
  ...(await import('./editorContents.js')),
}))

/** The behaviour of `editor`. */
export function createEditor(
  component: BuiltInComponent<typeof editorProperties>,
): BuiltInInstance<typeof editorProperties> {
  const { element, values, emit } = component
  const area = document.createElement('div')
  const ends: (() => void)[] = []
  let life: AbortController | undefined
  let quill: Quill | undefined
  let told = '{}'
  let resolve: (quill: Quill) => void
  const opened = new Promise<Quill>((done) => (resolve = done))
  element.append(area)

  function showProperties() {
    if (!quill) return
    const { readOnly, placeholder } = values()
    quill.enable(!readOnly)
    quill.root.dataset['placeholder'] = placeholder
    quill.root.setAttribute('aria-placeholder', placeholder)
    quill.root.setAttribute('aria-readonly', String(readOnly))
  }

  async function open(signal: AbortSignal) {
    const { openQuill, editorContents } = await load()
    await component.page.drawn
    if (signal.aborted) return
    const made = openQuill(area, signal)
    quill = made
    const tell = (type: string) => emit(type, editorContents(made))
    made.on('text-change', () => tell('input'))
    made.on('editor-change', tellStatus)
    made.root.addEventListener('focus', () => tell('focus'))
    made.root.addEventListener('blur', () => tell('blur'))
    nameByLabel(element, made.root)
    showProperties()
    resolve(made)
    emit('ready', {})
  }

  /** Tells the looks at the cursor when they are others. */
  function tellStatus() {
    if (!quill?.hasFocus()) return
    const formats = quill.getFormat()
    const text = JSON.stringify(formats)
    if (text === told) return
    told = text
    emit('statuschange', formats)
  }

  return {
    update() {
      if (!life) {
        life = new AbortController()
        void open(life.signal)
      }
      showProperties()
    },
    tapped(event) {
      // The room below the text is the editor's too.
      if (event.target === element || event.target === area) quill?.focus()
    },
    activate: () => quill?.focus(),
    context: createEditorContext({
      opened,
      page: () => component.page,
      keep: (end) => ends.push(end),
    }),
    detached() {
      life?.abort()
      for (const end of ends.splice(0)) end()
    },
  }
}
