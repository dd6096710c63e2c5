import { html } from 'lit'
import type { TemplateResult } from 'lit'

/** An app's own picture, or the first letter of its name. */
export function appIcon({ name, icon }: { name: string; icon?: string }): TemplateResult {
  const [letter = ''] = name.trim()
  return html`<span class="app-icon" aria-hidden="true"
    >${icon ? html`<img src=${icon} alt="" />` : letter.toUpperCase()}</span
  >`
}
