import type { FormQuestion, SavedEntry } from '@miniview/host'
import { html, nothing } from 'lit'
import { adoptStyles } from '../adoptStyles.js'
import { cutText } from '../cutText.js'
import type { DialogPlace } from '../DialogPlace.js'
import { inLanguage } from '../messages.js'
import { openScreen } from '../openScreen.js'
import type { EntryForm } from './EntryForm.js'
import { formStyles } from './formStyles.js'
import { formWords } from './formWords.js'
import { openEntryForm } from './openEntryForm.js'

/** A tap meant for the page must not give an entry away that appeared under the finger. */
const armingTime = 500

/** What the person does with the list: gives an entry to the app, or opens one to write it. */
type Choice<T> = { chosen: SavedEntry<T> } | { opened: SavedEntry<T> | undefined }

/**
 * Lets the person choose one of their entries, and add, change and delete them before.
 *
 * @returns undefined where they closed the list
 */
export async function chooseEntry<T>(
  place: DialogPlace,
  form: EntryForm<T>,
  question: FormQuestion<T>,
  signal: AbortSignal,
): Promise<T | undefined> {
  const { entries } = question
  adoptStyles(place.layer, formStyles)
  for (;;) {
    const list = await entries.list()
    const choice = await showList(place, form, { ...question, list }, signal)
    if (!choice) return undefined
    if ('chosen' in choice) return choice.chosen.value
    await openEntryForm(place, { form, entries, entry: choice.opened, signal })
  }
}

function showList<T>(
  place: DialogPlace,
  { words, title, details }: EntryForm<T>,
  { appName, origin, list }: FormQuestion<T> & { list: readonly SavedEntry<T>[] },
  signal: AbortSignal,
): Promise<Choice<T> | undefined> {
  const { edit, askedBy } = inLanguage(place.language, formWords)
  const openedAt = performance.now()
  return openScreen<Choice<T>>(place, {
    label: words.list,
    signal,
    content: (close) => html`
      <div class="form-page">
        <div class="weui-cells__title">
          <bdi>${words.hint(cutText(appName, 40))}</bdi>
          ${origin ? html`<div>${askedBy(origin)}</div>` : nothing}
        </div>
        ${list.length === 0 ? html`<p class="form-empty">${words.empty}</p>` : nothing}
        <div class="weui-cells" role="list" ?hidden=${list.length === 0}>
          ${list.map(
            (entry) => html`
              <div class="entry-row" role="listitem">
                <button
                  class="entry-choose"
                  data-action="choose"
                  @click=${() =>
                    performance.now() - openedAt >= armingTime && close({ chosen: entry })}
                >
                  <span class="entry-title">${title(entry.value)}</span>
                  ${details(entry.value).map((line) => html`<span class="entry-detail">${line}</span>`)}
                </button>
                <button
                  class="text-button"
                  data-action="edit"
                  aria-label=${`${edit}: ${title(entry.value)}`}
                  @click=${() => close({ opened: entry })}
                >
                  ${edit}
                </button>
              </div>
            `,
          )}
        </div>
        <div class="form-buttons">
          <button
            class="weui-btn weui-btn_primary"
            data-action="add"
            @click=${() => close({ opened: undefined })}
          >
            ${words.add}
          </button>
        </div>
      </div>
    `,
  })
}
