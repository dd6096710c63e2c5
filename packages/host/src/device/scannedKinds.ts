import * as v from 'valibot'
import { codeKinds } from '../DeviceScreens.js'
import type { CodeKind } from '../DeviceScreens.js'

/** Declares the kinds of codes to look for. What is none, such as the platform's own `wxCode`, is left out. */
export function scannedKinds(standard: CodeKind[]) {
  return v.optional(v.array(v.fallback(v.picklist(codeKinds), unknownKind)), standard)
}

/** Stands for a kind that no browser reads. */
function unknownKind(): CodeKind {
  return undefined as unknown as CodeKind
}
