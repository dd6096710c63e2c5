import type {
  AppCall,
  ChangeSubscriptionsCall,
  InboxAnswer,
  InboxMessage,
  SubscribeCall,
  SubscribeTemplatesAnswer,
  SubscribeTemplatesCall,
  SubscriptionsAnswer,
} from '@miniview/host'
import type { HostCaller } from './HostCaller.js'

const personOf = ({ app, openid }: HostCaller) => ({ appid: app.appid, openid })

/** What the person is asked about: the templates that the app has, and what they chose for good. */
export async function subscribeTemplates(
  caller: HostCaller,
  { tmplIds }: SubscribeTemplatesCall,
): Promise<SubscribeTemplatesAnswer> {
  const { isOn, kept } = await caller.platform.store.subscriptions(personOf(caller))
  const templates = templatesOf(caller).filter(({ id }) => tmplIds.includes(id))
  return {
    mainSwitch: isOn,
    templates: templates.map(({ id, title, isBanned = false }) => ({
      id,
      title,
      isBanned,
      ...(kept[id] && { kept: kept[id] }),
    })),
  }
}

/** Keeps what the person chose. Each accepted template is good for one message more. */
export async function subscribe(
  caller: HostCaller,
  { accepted, rejected, keeps }: SubscribeCall,
): Promise<object> {
  const known = new Set(
    templatesOf(caller)
      .filter(({ isBanned }) => !isBanned)
      .map(({ id }) => id),
  )
  const mine = accepted.filter((id) => known.has(id))
  const kept = [
    ...mine.map((id): [string, 'accept'] => [id, 'accept']),
    ...rejected.filter((id) => known.has(id)).map((id): [string, 'reject'] => [id, 'reject']),
  ]
  await caller.platform.store.changeSubscriptions(personOf(caller), {
    accepted: [...new Set(mine)],
    ...(keeps && { kept: Object.fromEntries(kept) }),
  })
  return {}
}

/** What the settings page shows. */
export async function subscriptions(
  caller: HostCaller,
  _params: AppCall,
): Promise<SubscriptionsAnswer> {
  const { isOn, kept } = await caller.platform.store.subscriptions(personOf(caller))
  const items = templatesOf(caller).flatMap(({ id, title, isBanned }) =>
    kept[id] ? [{ id, title, choice: isBanned ? ('ban' as const) : kept[id] }] : [],
  )
  return { mainSwitch: isOn, items }
}

/** Changes what the settings page shows. */
export async function changeSubscriptions(
  caller: HostCaller,
  { mainSwitch, tmplId, choice }: ChangeSubscriptionsCall,
): Promise<object> {
  const isKnown = templatesOf(caller).some(({ id }) => id === tmplId)
  await caller.platform.store.changeSubscriptions(personOf(caller), {
    ...(mainSwitch !== undefined && { isOn: mainSwitch }),
    ...(isKnown && choice && { kept: { [tmplId!]: choice } }),
  })
  return {}
}

/** The messages that the person was sent, and whether more can come. */
export async function inbox(caller: HostCaller, _params: AppCall): Promise<InboxAnswer> {
  const { store } = caller.platform
  const person = personOf(caller)
  const [texts, { isOn, open }] = await Promise.all([
    store.inbox(person),
    store.subscriptions(person),
  ])
  return {
    messages: texts.map((text) => JSON.parse(text) as InboxMessage),
    mayGrow: isOn && open > 0,
  }
}

export async function clearInbox(caller: HostCaller, _params: AppCall): Promise<object> {
  await caller.platform.store.clearInbox(personOf(caller))
  return {}
}

const templatesOf = ({ app }: HostCaller) => app.subscribeTemplates ?? []
