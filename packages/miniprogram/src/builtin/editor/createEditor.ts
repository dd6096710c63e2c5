import { loadOnce } from '@miniview/host'
import type { BuiltInComponent, BuiltInInstance } from '../BuiltIn.js'
import { nameByLabel } from '../nameByLabel.js'
import { createEditorContext } from './createEditorContext.js'
import type { Quill } from './openQuill.js'

export const editorProperties = {
  readOnly: Boolean,
  placeholder: String,
  showImgSize: Boolean,
  showImgToolbar: Boolean,
  showImgResize: Boolean,
} as const

const load = loadOnce(async () => {
  const [opening, contents, pictures, tools] = await Promise.all([
    import('./openQuill.js'),
    import('./editorContents.js'),
    import('./insertPicture.js'),
    import('./createPictureTools.js'),
  ])
  return { ...opening, ...contents, ...pictures, ...tools }
})

/** What comes with the first editor. */
export type EditorCode = Awaited<ReturnType<typeof load>>

export type { Quill }

/** The behaviour of `editor`. */
export function createEditor(
  component: BuiltInComponent<typeof editorProperties>,
): BuiltInInstance<typeof editorProperties> {
  const { element, values, emit, classNames } = component
  const area = document.createElement('div')
  const ends: (() => void)[] = []
  let life: AbortController | undefined
  let quill: Quill | undefined
  let tools: ReturnType<EditorCode['createPictureTools']> | undefined
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
    tools?.update()
  }

  async function open(signal: AbortSignal) {
    const code = await load()
    await component.page.drawn
    if (signal.aborted) return
    const isNew = !quill
    quill ??= code.openQuill(area)
    code.listenToSelection(quill, signal)
    if (isNew) start(quill, code)
  }

  function start(made: Quill, { editorContents, createPictureTools }: EditorCode) {
    const tell = (type: string) => emit(type, editorContents(made))
    tools = createPictureTools(made, values)
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
      code: load,
      classNames,
      page: () => component.page,
      corner: () => component.page.view.getBoundingClientRect(),
      keep: (end) => ends.push(end),
    }),
    detached() {
      life?.abort()
      life = undefined
      for (const end of ends.splice(0)) end()
    },
  }
}
