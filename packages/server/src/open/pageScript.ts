import { createHash } from 'node:crypto'
import { adjustCookie } from './adjustCookie.js'
import { mapPage } from './mapPage.js'
import type { PageFacts } from './mapPage.js'

/** The script element that the gateway puts into a page. */
export interface PageScript {
  element: string
  /** As a Content-Security-Policy names it. */
  hash: string
}

/** @param bridge the text of `bridge.js` */
export function pageScript(bridge: string, facts: PageFacts): PageScript {
  // A tool that keeps the names of functions would call this inside them.
  const names = 'const __name = (named) => named'
  const map = `;{${names};(${mapPage})(${JSON.stringify(facts)}, ${adjustCookie})}`
  // In ASCII it reads alike in every encoding, and nothing in it ends the element.
  const text = `${map};${bridge.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '')}`
    .replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/<(?=\/script|!--|script)/gi, '\\x3c')
  const hash = createHash('sha256').update(text).digest('base64')
  return { element: `<script>${text}</script>`, hash: `'sha256-${hash}'` }
}
