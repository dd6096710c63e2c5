import * as v from 'valibot'
import type { ApiContext } from './ApiContext.js'
import type { SubscriptionSettings } from './SubscriptionScreens.js'

/** The parameters of `getSetting` and `openSetting`. */
export const settingParams = v.object({ withSubscriptions: v.optional(v.boolean(), false) })

/** The result of both: only scopes that the person was asked for. */
export const authSetting = v.object({
  authSetting: v.record(v.string(), v.boolean()),
  /** Where it was asked for; templates that the person chose for good, with what they chose. */
  subscriptionsSetting: v.optional(
    v.object({ mainSwitch: v.boolean(), itemSettings: v.record(v.string(), v.string()) }),
  ),
})

/** @throws ApiError `not supported` for subscriptions where the shell has no platform's server */
export async function readSubscriptions(
  { platform, caller }: ApiContext,
  withSubscriptions: boolean,
): Promise<SubscriptionSettings | undefined> {
  if (!withSubscriptions) return undefined
  const { readSubscriptionSettings } = await import('./subscriptions/subscriptionSettings.js')
  return readSubscriptionSettings(platform, caller.signal)
}

export function authSettingOf(
  { permissions }: Pick<ApiContext, 'permissions'>,
  subscriptions?: Pick<SubscriptionSettings, 'mainSwitch' | 'items'>,
): v.InferOutput<typeof authSetting> {
  return {
    authSetting: Object.fromEntries(permissions.all()),
    ...(subscriptions && {
      subscriptionsSetting: {
        mainSwitch: subscriptions.mainSwitch,
        itemSettings: Object.fromEntries(subscriptions.items.map(({ id, choice }) => [id, choice])),
      },
    }),
  }
}
