import type {} from '@miniview/sdk'

/** What `jssdk.js` made: the page's first script, before any of its own. */
export const wx = window.wx!
