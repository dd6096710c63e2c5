import * as v from 'valibot'
import type { CanvasAction } from './ActionRecorder.js'

/** A list whose items are looked at where they are drawn: to look at ten thousand twice is felt. */
export const actionList = {
  ...v.custom<readonly CanvasAction[]>(Array.isArray),
  type: 'array',
  item: v.unknown(),
} as const
