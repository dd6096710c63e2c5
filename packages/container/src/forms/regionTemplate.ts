import { html, nothing } from 'lit'
import type { TemplateResult } from 'lit'
import type { ShownField } from './fieldTemplate.js'
import type { Region } from './regions.js'
import { citiesOf, cityIn, countiesOf, countyIn, provinceIn, provinces } from './regions.js'

/** Province, city and county, each a list of what lies in the one before. */
export function regionTemplate(shown: ShownField): TemplateResult {
  const { field, text, wrong, choose, change } = shown
  const [province = '', city = '', county = ''] = field.parts ?? []

  function list(
    part: string,
    label: string,
    regions: readonly Region[],
    chosen: string,
    outer: string,
  ) {
    if (regions.length === 0) return nothing
    return html`
      <select
        id=${part === 'province' ? field.name : nothing}
        name=${part}
        aria-label=${label}
        autocomplete="off"
        aria-invalid=${wrong ? 'true' : nothing}
        aria-describedby=${wrong ? `${field.name}-wrong` : nothing}
        @change=${({ target }: Event) => change((target as HTMLSelectElement).value || outer)}
      >
        <option value="" ?selected=${chosen === ''}>${choose}</option>
        ${regions.map(
          ({ code, name }) =>
            html`<option value=${code} ?selected=${code === chosen}>${name}</option>`,
        )}
      </select>
    `
  }

  return html`
    ${list('province', province, provinces(), provinceIn(text), '')}
    ${list('city', city, citiesOf(text), cityIn(text), provinceIn(text))}
    ${list('county', county, countiesOf(text), countyIn(text), cityIn(text))}
  `
}
