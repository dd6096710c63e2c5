import type { BuiltInPage } from '../BuiltIn.js'
import { editorContents } from './editorContents.js'
import type { Quill } from './openQuill.js'
import { toFormat } from './toFormat.js'

type Result = Record<string, unknown>

interface Options {
  success?(result: Result): void
  fail?(result: Result): void
  complete?(result: Result): void
}

interface ImageOptions extends Options {
  src: string
  alt?: string
  width?: string
  height?: string
  data?: Record<string, unknown>
  extClass?: string
  nowrap?: boolean
}

export interface EditorContextOptions {
  /** Ends when the library is there. */
  opened: Promise<Quill>
  page(): Pick<BuiltInPage, 'withAddress'>
  /** Keeps what ends with the editor. */
  keep(end: () => void): void
}

/**
 * What scripts control an `editor` with.
 * https://developers.weixin.qq.com/miniprogram/dev/api/media/editor/EditorContext.html
 */
export function createEditorContext({ opened, page, keep }: EditorContextOptions) {
  /** Runs when the editor is there, and tells how it ended. */
  async function run(
    name: string,
    { success, fail, complete }: Options,
    act: (quill: Quill) => Result | void | Promise<Result | void>,
  ): Promise<void> {
    let result: Result
    try {
      result = { ...(await act(await opened)), errMsg: `${name}:ok` }
    } catch (error) {
      result = { errMsg: `${name}:fail ${(error as Error).message}` }
      fail?.(result)
      complete?.(result)
      return
    }
    success?.(result)
    complete?.(result)
  }

  const addressOf = (path: string) =>
    new Promise<string>((resolve) => {
      if (/^(https?:|data:)/i.test(path)) resolve(path)
      else keep(page().withAddress(path, resolve))
    })

  /** Pictures that are files of the app have another address each time. */
  async function showFiles(quill: Quill) {
    for (const image of quill.root.querySelectorAll<HTMLImageElement>('img[data-local]')) {
      image.src = await addressOf(image.dataset['local']!)
    }
  }

  /** Takes away what is selected. @returns where the cursor is */
  function replaceSelection(quill: Quill): number {
    const { index, length } = quill.getSelection(true)
    if (length > 0) quill.deleteText(index, length, 'user')
    return index
  }

  async function insertImage(quill: Quill, options: ImageOptions) {
    if (typeof options.src !== 'string' || !options.src) throw new Error('src is required')
    const { src, alt, width, height, data, extClass, nowrap } = options
    const address = await addressOf(src)
    const custom = Object.entries(data ?? {}).map(([name, value]) => `${name}=${String(value)}`)
    const members = {
      alt,
      width,
      height,
      class: extClass,
      'data-custom': custom.join(';'),
      'data-local': address === src ? '' : src,
    }
    const index = replaceSelection(quill)
    quill.insertEmbed(index, 'image', address, 'user')
    const given = Object.entries(members).filter(([, value]) => value)
    quill.formatText(index, 1, Object.fromEntries(given), 'user')
    if (!nowrap) quill.insertText(index + 1, '\n', 'user')
    quill.setSelection(index + (nowrap ? 1 : 2), 0, 'user')
  }

  return {
    /** Gives what is selected a look, or takes it away where it has it. */
    format(name: string, value?: unknown): void {
      void opened.then((quill) => {
        quill.focus({ preventScroll: true })
        for (const [format, given] of Object.entries(toFormat(name, value, quill.getFormat()))) {
          quill.format(format, given, 'user')
        }
      })
    },
    removeFormat: (options: Options = {}) =>
      void run('removeFormat', options, (quill) => {
        const { index, length } = quill.getSelection(true)
        quill.removeFormat(index, length, 'user')
      }),
    insertDivider: (options: Options = {}) =>
      void run('insertDivider', options, (quill) => {
        const index = replaceSelection(quill)
        quill.insertEmbed(index, 'divider', true, 'user')
        quill.setSelection(index + 1, 0, 'user')
      }),
    insertImage: (options: ImageOptions) =>
      void run('insertImage', options, (quill) => insertImage(quill, options)),
    insertText: (options: Options & { text?: string }) =>
      void run('insertText', options, (quill) => {
        const text = String(options.text ?? '')
        const index = replaceSelection(quill)
        quill.insertText(index, text, 'user')
        quill.setSelection(index + text.length, 0, 'user')
      }),
    /** `delta` counts where there is `html` too. */
    setContents: (options: Options & { html?: string; delta?: { ops?: unknown[] } }) =>
      void run('setContents', options, async (quill) => {
        const { html, delta } = options
        if (delta) quill.setContents((delta.ops ?? []) as never, 'api')
        else quill.setContents(quill.clipboard.convert({ html: String(html ?? '') }), 'api')
        await showFiles(quill)
      }),
    getContents: (options: Options = {}) => void run('getContents', options, editorContents),
    clear: (options: Options = {}) =>
      void run('clear', options, (quill) => void quill.setContents([], 'user')),
    undo: (options: Options = {}) => void run('undo', options, (quill) => quill.history.undo()),
    redo: (options: Options = {}) => void run('redo', options, (quill) => quill.history.redo()),
    blur: (options: Options = {}) => void run('blur', options, (quill) => quill.root.blur()),
    scrollIntoView: () => void opened.then((quill) => quill.scrollSelectionIntoView()),
    /** Empty where the editor has not the focus. */
    getSelectionText: (options: Options = {}) =>
      void run('getSelectionText', options, (quill) => {
        const range = quill.getSelection()
        return { text: range ? quill.getText(range.index, range.length) : '' }
      }),
  }
}
