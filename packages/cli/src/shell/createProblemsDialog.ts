import type { Problem } from '@miniview/miniprogram/compiler'

/** The overlay that shows what is wrong with the source. */
export interface ProblemsDialog {
  /** Shows these problems in place of those before; none closes the overlay. */
  show(problems: readonly Problem[]): void
}

/**
 * Makes the overlay. It is a modal dialog, because the container's own dialogs are that too and would
 * cover it. A person may close it and go on with the version before.
 */
export function createProblemsDialog(): ProblemsDialog {
  const dialog = element('dialog', { className: 'problems' })
  dialog.setAttribute('aria-labelledby', 'problems-title')
  document.body.append(dialog)

  return {
    show(problems) {
      if (problems.length === 0) return dialog.close()
      const count = problems.length === 1 ? 'One error' : `${problems.length} errors`
      const close = element('button', { type: 'button', textContent: 'Close', autofocus: true })
      close.addEventListener('click', () => dialog.close())
      dialog.replaceChildren(
        element('header', {}, [
          element('h2', { id: 'problems-title', textContent: `${count} in the source` }),
          close,
        ]),
        element('ol', {}, problems.map(problemItem)),
        element('footer', { textContent: 'This closes by itself when the source is mended.' }),
      )
      if (!dialog.open) dialog.showModal()
    },
  }
}

function problemItem({ file, line, column, message, excerpt }: Problem): HTMLElement {
  const place = [file, line, column].filter((part) => part !== undefined).join(':')
  return element('li', {}, [
    element('p', { className: 'place', textContent: place }),
    element('p', { className: 'message', textContent: message }),
    ...(excerpt === undefined ? [] : [element('pre', { textContent: excerpt })]),
  ])
}

/** Texts come from source files, so they are set as text and never as HTML. */
function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  children: readonly HTMLElement[] = [],
): HTMLElementTagNameMap[Name] {
  const node = Object.assign(document.createElement(name), properties)
  if (children.length > 0) node.append(...children)
  return node
}
