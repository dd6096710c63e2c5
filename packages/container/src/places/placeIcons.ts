import { svg, html } from 'lit'

const icon = (shape: unknown) => html`<svg viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`

export const zoomInIcon = icon(svg`<path d="M12 5v14M5 12h14" />`)
export const zoomOutIcon = icon(svg`<path d="M5 12h14" />`)
export const locateIcon = icon(
  svg`<circle cx="12" cy="12" r="6" /><path d="M12 2v4M12 18v4M2 12h4M18 12h4" />`,
)

/** Its tip is the place. */
export const pinIcon = html`<svg viewBox="0 0 32 42" aria-hidden="true">
  <path
    d="M16 41C10 31 2 24 2 15a14 14 0 1 1 28 0c0 9-8 16-14 26z"
    fill="#07c160"
    stroke="#fff"
    stroke-width="2"
  />
  <circle cx="16" cy="15" r="5" fill="#fff" />
</svg>`
