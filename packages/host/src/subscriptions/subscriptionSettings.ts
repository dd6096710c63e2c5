import type { PlatformCalls } from '../platform/createPlatformCalls.js'
import type { SubscriptionSettings } from '../SubscriptionScreens.js'

/** What the person chose, and how they change it. @throws ApiError where no platform's server tells it */
export async function readSubscriptionSettings(
  platform: PlatformCalls,
  signal: AbortSignal,
): Promise<SubscriptionSettings> {
  const { mainSwitch, items } = await platform.call('subscriptions', {}, signal)
  return {
    mainSwitch,
    items,
    async switchAll(isOn) {
      await platform.call('change-subscriptions', { mainSwitch: isOn }, signal)
    },
    async choose(id, choice) {
      await platform.call('change-subscriptions', { tmplId: id, choice }, signal)
    },
  }
}
