import { ApiError, Errno } from '@miniview/bridge'
import type { ApiContext } from '../ApiContext.js'
import type { SubscribeTemplatesAnswer } from '../platform/PlatformWire.js'
import { subscribeError } from './subscribeError.js'

export type SubscribeResult = Record<string, 'accept' | 'reject' | 'ban' | 'filter'>

/** As many as the sheet shows at once. */
const maxTemplates = 3

/** Asks the person what they did not decide for good, and tells the platform's server. @throws ApiError */
export async function askForSubscriptions(
  tmplIds: readonly string[],
  context: ApiContext,
): Promise<SubscribeResult> {
  const { caller, inbox, platform } = context
  const ids = [...new Set(tmplIds)]
  if (ids.length === 0) throw subscribeError(10001)
  if (ids.length > maxTemplates) throw subscribeError(20003)
  const { mainSwitch, templates } = await platform
    .call('subscribe-templates', { tmplIds: ids }, caller.signal)
    .catch(failedWith(10002))
  if (templates.length === 0) throw subscribeError(20001)
  if (templates.every(({ isBanned }) => isBanned)) throw subscribeError(20005)
  if (!mainSwitch) throw subscribeError(20004)

  const shown = shownOf(templates)
  const { chosen, keeps } = await choose(shown, context)
  const accepted = shown.filter(({ id }) => chosen.get(id) === 'accept').map(({ id }) => id)
  const rejected = shown.filter(({ id }) => chosen.get(id) === 'reject').map(({ id }) => id)
  await platform
    .call('subscribe', { accepted, rejected, keeps }, caller.signal)
    .catch(failedWith(10003))
  // From now on messages may come.
  void inbox().then((opened) => opened.look())

  const banned = new Set(templates.filter(({ isBanned }) => isBanned).map(({ id }) => id))
  return Object.fromEntries(
    ids.map((id) => [id, chosen.get(id) ?? (banned.has(id) ? 'ban' : 'filter')]),
  )
}

type Template = SubscribeTemplatesAnswer['templates'][number]

/** Of several with one title only the first can be told from the others. */
function shownOf(templates: readonly Template[]): Template[] {
  const open = templates.filter(({ isBanned }) => !isBanned)
  return open.filter(
    ({ title }, index) => open.findIndex((other) => other.title === title) === index,
  )
}

async function choose(templates: readonly Template[], { app, caller, dialogs, ui }: ApiContext) {
  const chosen = new Map(
    templates.flatMap(({ id, kept }): [string, 'accept' | 'reject'][] =>
      kept ? [[id, kept]] : [],
    ),
  )
  const asked = templates.filter(({ kept }) => !kept)
  if (asked.length === 0) return { chosen, keeps: false }
  const question = { appName: app.name, templates: asked.map(({ id, title }) => ({ id, title })) }
  const answer = await dialogs.show(caller.signal, () =>
    ui.askSubscriptions(question, caller.signal),
  )
  if (!answer) throw new ApiError('cancel', Errno.cancel)
  for (const { id } of asked) chosen.set(id, answer.accepted.includes(id) ? 'accept' : 'reject')
  return { chosen, keeps: answer.keeps }
}

/** A shell without a platform's server says so; all else is a failure of the network. */
function failedWith(errCode: 10002 | 10003) {
  return (error: unknown): never => {
    const isMissing = error instanceof ApiError && error.errno === Errno.notSupported
    throw isMissing ? error : subscribeError(errCode)
  }
}
