import type { EntryColors, EntryLook } from './EntryLook.js'
import { escapeHtml } from './escapeHtml.js'

/**
 * The app's frame as plain HTML and CSS: bars with the first page's title and colours, so that a
 * person sees them on the first paint. `shell.css` gives it the measures of `<mini-app>`, which takes
 * its place without a jump.
 */
export function skeletonHtml(look: EntryLook): string {
  const { title, hasBars, tabs, selectedTab } = look
  const bars = hasBars
    ? `<div class="skeleton-bars"><div class="skeleton-status"></div><p class="skeleton-title">${escapeHtml(title)}</p></div>`
    : ''
  const items = tabs.map((text, index) => {
    const selected = index === selectedTab ? ' class="selected"' : ''
    return `<li${selected}>${escapeHtml(text)}</li>`
  })
  const tabBar = tabs.length > 0 ? `<ul class="skeleton-tabs">${items.join('')}</ul>` : ''
  return `<div class="skeleton" id="skeleton" aria-hidden="true">${bars}<div class="skeleton-page"></div>${tabBar}</div>`
}

/** The colours of `skeletonHtml`, light and dark. */
export function skeletonCss({ light, dark }: EntryLook): string {
  return `:root{${colorVariables(light)}}@media (prefers-color-scheme:dark){:root{${colorVariables(dark)}}}`
}

/** A variable that is not set leaves the container's own colour. */
function colorVariables(colors: EntryColors): string {
  const variables = [
    ['--bar-background', colors.barBackground],
    ['--bar-text', colors.barText],
    ['--tab-background', colors.tabBackground],
    ['--tab-text', colors.tabText],
    ['--tab-selected', colors.tabSelected],
  ]
  // `initial` takes back what the light theme set.
  return variables.map(([name, color]) => `${name}:${color ?? 'initial'}`).join(';')
}
