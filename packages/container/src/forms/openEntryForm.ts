import type { SavedEntries, SavedEntry } from '@miniview/host'
import { html, nothing, render } from 'lit'
import type { DialogPlace } from '../DialogPlace.js'
import { inLanguage } from '../messages.js'
import { openScreen } from '../openScreen.js'
import { showModalDialog } from '../showModalDialog.js'
import type { Draft, EntryForm, Wrong } from './EntryForm.js'
import { fieldTemplate } from './fieldTemplate.js'
import { formWords } from './formWords.js'

export interface OpenEntry<T> {
  form: EntryForm<T>
  entries: SavedEntries<T>
  /** Undefined for a new one. */
  entry: SavedEntry<T> | undefined
  signal: AbortSignal
}

/** Lets the person write an entry, which is kept when they save it. Ends when the form closes. */
export async function openEntryForm<T>(
  place: DialogPlace,
  { form, entries, entry, signal }: OpenEntry<T>,
): Promise<void> {
  const { save, choose } = inLanguage(place.language, formWords)
  const { words } = form
  const area = document.createElement('div')
  let draft = form.toDraft(entry?.value)
  let wrong: Wrong = {}
  let end = () => {}

  function change(name: string, text: string) {
    draft = { ...draft, [name]: text }
    // A message stays until its field is right, and none appears while somebody writes.
    const now = form.check(trimmed(draft))
    const stillWrong = Object.keys(wrong).filter((each) => now[each] !== undefined)
    wrong = Object.fromEntries(stillWrong.map((each) => [each, now[each]!]))
    draw()
  }

  async function submit(event: Event) {
    event.preventDefault()
    const written = trimmed(draft)
    wrong = form.check(written)
    draw()
    const [first] = Object.keys(wrong)
    if (first !== undefined) return area.querySelector<HTMLElement>(`#${first}`)?.focus()
    await entries.save(form.toValue(written, entry?.value), entry?.id)
    end()
  }

  async function remove() {
    const question = { title: words.deleteAsked, content: '', showCancel: true, editable: false }
    const colors = { cancelColor: '#000000', confirmColor: '#576B95', placeholderText: '' }
    const { confirm } = await showModalDialog(place, { ...question, ...colors }, signal)
    if (!confirm) return
    await entries.delete(entry!.id)
    end()
  }

  function draw() {
    const template = html`
      <form class="form-page" id="entry-form" novalidate @submit=${submit}>
        <div class="weui-cells weui-cells_form">
          ${form.fields(draft).map((field) =>
            fieldTemplate({
              field,
              text: draft[field.name]!,
              wrong: wrong[field.name],
              choose,
              change: (text) => change(field.name, text),
            }),
          )}
        </div>
        ${
          entry
            ? html`<div class="form-buttons">
                <button
                  type="button"
                  class="weui-btn weui-btn_warn"
                  data-action="delete"
                  @click=${remove}
                >
                  ${words.delete}
                </button>
              </div>`
            : nothing
        }
      </form>
    `
    render(template, area)
  }

  draw()
  await openScreen<void>(place, {
    label: entry ? words.edit : words.add,
    signal,
    content(close) {
      end = () => close()
      return html`${area}`
    },
    action: () =>
      html`<button class="text-button" type="submit" form="entry-form" data-action="save">
        ${save}
      </button>`,
  })
}

function trimmed(draft: Draft): Draft {
  return Object.fromEntries(Object.entries(draft).map(([name, text]) => [name, text.trim()]))
}
