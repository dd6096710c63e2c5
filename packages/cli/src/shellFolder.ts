import { fileURLToPath } from 'node:url'

/**
 * The built shell page: `main.js`, `shell.css` and `icon.svg`, in `chunks` what is loaded on first use,
 * and for `dev` also `problems.css`. The same address leads there from `src` and from `dist`.
 */
export const shellFolder = fileURLToPath(new URL('../dist/shell/', import.meta.url))
