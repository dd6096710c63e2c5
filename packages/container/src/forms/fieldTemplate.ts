import { html, nothing } from 'lit'
import type { TemplateResult } from 'lit'
import type { FormField } from './EntryForm.js'
import { regionTemplate } from './regionTemplate.js'

export interface ShownField {
  field: FormField
  text: string
  /** What is wrong with it. */
  wrong: string | undefined
  /** What a list without a choice says. */
  choose: string
  change(text: string): void
}

/** One row of a form: the label, the field, and below it what is wrong. */
export function fieldTemplate(shown: ShownField): TemplateResult {
  const { field, wrong } = shown
  const { name, label } = field
  return html`
    <div class="weui-cell form-row" data-field=${name}>
      <div class="weui-cell__hd"><label class="weui-label" for=${name}>${label}</label></div>
      <div class="weui-cell__bd">
        ${controlOf(shown)}
        ${wrong ? html`<p class="form-error" id=${`${name}-wrong`}>${wrong}</p>` : nothing}
      </div>
    </div>
  `
}

function controlOf(shown: ShownField) {
  const { field, text, change } = shown
  if (field.kind === 'region') return regionTemplate(shown)
  if (field.kind === 'choice') {
    return html`
      <select
        id=${field.name}
        name=${field.name}
        @change=${({ target }: Event) => change((target as HTMLSelectElement).value)}
      >
        ${field.options!.map(({ value, label }) => html`<option value=${value} ?selected=${value === text}>${label}</option>`)}
      </select>
    `
  }
  return inputOf(shown)
}

function inputOf({ field, text, wrong, change }: ShownField) {
  const { name, kind = 'text', placeholder, autocomplete, maxLength } = field
  const inputMode = {
    text: 'text',
    tel: 'tel',
    date: 'none',
    decimal: 'decimal',
    digits: 'numeric',
  }
  return html`
    <input
      class="weui-input"
      id=${name}
      name=${name}
      type=${kind === 'date' || kind === 'tel' ? kind : 'text'}
      inputmode=${kind === 'date' ? nothing : inputMode[kind as keyof typeof inputMode]}
      placeholder=${placeholder ?? nothing}
      autocomplete=${autocomplete ?? 'off'}
      maxlength=${maxLength ?? nothing}
      aria-invalid=${wrong ? 'true' : nothing}
      aria-describedby=${wrong ? `${name}-wrong` : nothing}
      .value=${text}
      @input=${({ target }: Event) => change((target as HTMLInputElement).value)}
    />
  `
}
