import type { Answer } from '@miniview/bridge'

/** What a scripted API answers: members of the result, or why it fails. */
export type ScriptedAnswer = Record<string, unknown> | { fail: string; errno?: number }

export function toAnswer(scripted: ScriptedAnswer): Answer {
  const { fail, errno, ...data } = scripted as { fail?: string; errno?: number }
  const number = errno !== undefined && { errno }
  return fail === undefined
    ? { ok: true, data: { ...data, ...number } }
    : { ok: false, reason: fail, ...number }
}
