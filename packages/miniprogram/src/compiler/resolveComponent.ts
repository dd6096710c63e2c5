import { resolveRequest } from './resolveRequest.js'
import type { Lookup, Resolved } from './resolveRequest.js'

const extensions = ['json', 'js', 'ts', 'wxml']

/** A component is named by its files without extension, or by the folder of its `index`. */
function componentCandidates(base: string): string[] {
  return [base, `${base}/index`].flatMap((path) => extensions.map((each) => `${path}.${each}`))
}

/** @returns the component's path without extension */
export function resolveComponent(lookup: Lookup, from: string, request: string): Resolved {
  const found = resolveRequest(lookup, from, request, componentCandidates)
  return typeof found === 'object' ? { path: found.path.replace(/\.[^.]+$/, '') } : found
}
