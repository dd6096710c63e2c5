import { fileURLToPath } from 'node:url'

/**
 * The built shell page: `main.js`, `shell.css` and `icon.svg`, and for `dev` also `startLive.js` and
 * `problems.css`. The same address leads there from `src` and from `dist`.
 */
export const shellFolder = fileURLToPath(new URL('../dist/shell/', import.meta.url))
