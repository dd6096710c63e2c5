import { createHash } from 'node:crypto'
import { adjustCookie } from './adjustCookie.js'
import { mapPage } from './mapPage.js'
import type { PageFacts } from './mapPage.js'
import { ownCookies } from './ownCookies.js'
import { patchPage } from './patchPage.js'
import type { PagePatch } from './patchPage.js'

/** The script element that the gateway puts into a page. */
export interface PageScript {
  element: string
  /** As a Content-Security-Policy names it. */
  hash: string
}

/** The gateway's script. @param bridge the text of `bridge.js` */
export function pageScript(bridge: string, facts: PageFacts, patch: PagePatch): PageScript {
  const map = `(${mapPage})(${JSON.stringify(facts)})`
  // In ASCII it reads alike in every encoding, and nothing in it ends the element.
  const text = `${inBlock(`${map};${patchText(patch)}`)};${withoutMap(bridge)}`
    .replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/<(?=\/script|!--|script)/gi, '\\x3c')
  const hash = createHash('sha256').update(text).digest('base64')
  return { element: `<script>${text}</script>`, hash: `'sha256-${hash}'` }
}

/**
 * The script for a page at its real origin, which a browser runs before those of each document. It does
 * nothing but in the frame of a web-view, which stands right in the container.
 */
export function realPageScript(bridge: string, userAgent: string | undefined): string {
  const patch = patchText({ cookies: { kind: 'browser' }, userAgent })
  const isWebView = 'window !== window.top && window.parent === window.top'
  return `if (${isWebView}) ${inBlock(`${patch};${withoutMap(bridge)}`)}`
}

const patchText = (patch: PagePatch) =>
  `(${patchPage})(${JSON.stringify(patch)}, { adjustCookie: ${adjustCookie}, ownCookies: ${ownCookies} })`

/** A tool that keeps the names of functions would call `__name` inside them. */
const inBlock = (text: string) => `;{const __name = (named) => named;${text}}`

const withoutMap = (bridge: string) => bridge.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '')
