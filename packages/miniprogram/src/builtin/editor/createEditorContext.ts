import type { EditorFiles, Picture } from './insertPicture.js'
import { readDelta } from './readDelta.js'
import { toFormat } from './toFormat.js'
import type { EditorCode, Quill } from './createEditor.js'

type Result = Record<string, unknown>

interface Options {
  success?(result: Result): void
  fail?(result: Result): void
  complete?(result: Result): void
}

interface Place {
  /** Counted in letters; a picture is one. */
  index: number
  length?: number
}

export interface EditorContextOptions extends EditorFiles {
  /** Ends when the library is there. */
  opened: Promise<Quill>
  /** What comes with the library. */
  code(): Promise<EditorCode>
  /** Where the page's own corner is, in the viewport. */
  corner(): { left: number; top: number }
}

/**
 * What scripts control an `editor` with. Each call is one step for `undo`.
 * https://developers.weixin.qq.com/miniprogram/dev/api/media/editor/EditorContext.html
 */
export function createEditorContext(given: EditorContextOptions) {
  const { opened, code } = given

  /** Acts when the editor is there, and tells how it ended. */
  async function run(
    name: string,
    options: Options | undefined,
    act: (quill: Quill, code: EditorCode) => Result | void | Promise<Result | void>,
  ): Promise<void> {
    const { success, fail, complete } = options ?? {}
    let result: Result
    try {
      const quill = await opened
      quill.history.cutoff()
      result = { ...(await act(quill, await code())), errMsg: `${name}:ok` }
      quill.history.cutoff()
    } catch (error) {
      result = { errMsg: `${name}:fail ${(error as Error).message}` }
      fail?.(result)
      complete?.(result)
      return
    }
    success?.(result)
    complete?.(result)
  }

  /** Where a part of the text is, from the page's corner. */
  function boundsOf(quill: Quill, { index, length = 0 }: Place): Result {
    const bounds = quill.getBounds(index, length)
    if (!bounds) return {}
    const area = quill.container.getBoundingClientRect()
    const corner = given.corner()
    const left = bounds.left + area.left - corner.left
    const top = bounds.top + area.top - corner.top
    const { width, height } = bounds
    return { left, top, width, height, right: left + width, bottom: top + height }
  }

  /** @throws Error where it is no place in the text */
  function placeOf(quill: Quill, { index, length = 0 }: Place): Place {
    if (!Number.isInteger(index) || index < 0 || index >= quill.getLength()) {
      throw new Error('invalid index')
    }
    return { index, length }
  }

  return {
    /** Gives what is selected a look, or takes it away where it has it. Names that are not known do nothing. */
    format: (name: string, value?: unknown): void =>
      void run('format', {}, (quill) => {
        quill.focus({ preventScroll: true })
        for (const [format, to] of Object.entries(toFormat(name, value, quill.getFormat()))) {
          quill.format(format, to, 'user')
        }
      }),
    removeFormat: (options?: Options) =>
      void run('removeFormat', options, (quill) => {
        const { index, length } = quill.getSelection(true)
        quill.removeFormat(index, length, 'user')
      }),
    insertDivider: (options?: Options) =>
      void run('insertDivider', options, (quill, { replaceSelection }) => {
        const index = replaceSelection(quill)
        const before = quill.getLength()
        quill.insertEmbed(index, 'divider', true, 'user')
        // The line around it may be split, which is one more.
        quill.setSelection(index + quill.getLength() - before, 0, 'user')
      }),
    insertImage: (options: Options & Picture) =>
      void run('insertImage', options, (quill, { insertPicture }) =>
        insertPicture(quill, options ?? {}, given),
      ),
    insertText: (options?: Options & { text?: string }) =>
      void run('insertText', options, (quill, { replaceSelection }) => {
        const text = String(options?.text ?? '')
        const index = replaceSelection(quill)
        quill.insertText(index, text, 'user')
        quill.setSelection(index + text.length, 0, 'user')
      }),
    deleteText: (options: Options & Place) =>
      void run('deleteText', options, (quill) => {
        const { index, length } = placeOf(quill, options)
        quill.deleteText(index, length!, 'user')
      }),
    /** `delta` counts where there is `html` too. Nothing in either can run. */
    setContents: (options?: Options & { html?: string; delta?: unknown }) =>
      void run('setContents', options, async (quill, { showFiles }) => {
        const { html, delta } = options ?? {}
        const contents = delta ?? quill.clipboard.convert({ html: String(html ?? '') })
        quill.setContents(readDelta(contents) as never, 'api')
        await showFiles(quill, given)
      }),
    getContents: (options?: Options) =>
      void run('getContents', options, (quill, { editorContents }) => editorContents(quill)),
    clear: (options?: Options) =>
      void run('clear', options, (quill) => void quill.setContents([], 'api')),
    undo: (options?: Options) => void run('undo', options, (quill) => quill.history.undo()),
    redo: (options?: Options) => void run('redo', options, (quill) => quill.history.redo()),
    blur: (options?: Options) => void run('blur', options, (quill) => quill.root.blur()),
    scrollIntoView: () => void opened.then((quill) => quill.scrollSelectionIntoView()),
    /** Empty where the editor has not the focus. */
    getSelectionText: (options?: Options) =>
      void run('getSelectionText', options, (quill) => {
        const range = quill.getSelection()
        return { text: range ? quill.getText(range.index, range.length) : '' }
      }),
    /** Where the editor has not the focus: what was selected last. */
    getSelection: (options?: Options) =>
      void run('getSelection', options, (quill) => {
        const range = quill.getSelection() ?? quill.selection.savedRange
        return {
          range: { index: range.index, length: range.length },
          bounds: boundsOf(quill, range),
        }
      }),
    setSelection: (options: Options & Place) =>
      void run('setSelection', options, (quill) => {
        const { index, length } = placeOf(quill, options)
        quill.setSelection(index, length!, 'user')
      }),
    getBounds: (options: Options & Place) =>
      void run('getBounds', options, (quill) => ({
        bounds: boundsOf(quill, placeOf(quill, options)),
      })),
  }
}
