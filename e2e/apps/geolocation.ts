import type { MiniAppHandle } from '@miniview/testing'

export const beijing = { latitude: 39.9042, longitude: 116.4074 }
/** The same place as gcj02, to a metre. */
export const beijingOnMaps = { latitude: 39.905604, longitude: 116.413642 }
export const paris = { latitude: 48.8584, longitude: 2.2945 }

/** Says what the browser answers when the container asks where it is. */
export async function allowLocation(
  { container, context }: MiniAppHandle,
  setting: 'granted' | 'denied',
): Promise<void> {
  const { origin } = new URL(container.url())
  await context.clearPermissionOverrides()
  if (setting === 'granted') return context.overridePermissions(origin, ['geolocation'])
  // The first tab of a browser that is started anew has its profile, which has no name here.
  const session = await container.browser().target().createCDPSession()
  await session.send('Browser.setPermission', {
    permission: { name: 'geolocation' },
    setting,
    origin,
    ...(context.id !== undefined && { browserContextId: context.id }),
  })
  await session.detach()
}
