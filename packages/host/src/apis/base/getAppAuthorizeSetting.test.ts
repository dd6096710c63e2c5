import { afterEach, expect, it, vi } from 'vitest'
import { startTestHost } from '../../testing/startTestHost.js'

afterEach(() => vi.restoreAllMocks())

/** A browser in which some things were decided, and which does not know the others. */
function stubPermissions(states: Record<string, PermissionState>) {
  const statuses = new Map(Object.entries(states).map(([name, state]) => [name, { state }]))
  const permissions = {
    query: async ({ name }: { name: string }) => {
      const status = statuses.get(name)
      if (!status) throw new TypeError(`${name} is no permission`)
      return status
    },
  }
  vi.spyOn(navigator, 'permissions', 'get').mockReturnValue(permissions as never)
  return statuses
}

it('tells what the person decided, also later, and the same as yes or no in the system info', async () => {
  const statuses = stubPermissions({
    camera: 'granted',
    geolocation: 'denied',
    microphone: 'prompt',
  })
  const { wx } = await startTestHost()
  expect(wx.getAppAuthorizeSetting()).toEqual({
    albumAuthorized: 'authorized',
    cameraAuthorized: 'authorized',
    locationAuthorized: 'denied',
    microphoneAuthorized: 'not determined',
    notificationAuthorized: 'not determined',
  })
  expect(wx.getSystemInfoSync()).toMatchObject({
    albumAuthorized: true,
    cameraAuthorized: true,
    locationAuthorized: false,
    microphoneAuthorized: false,
  })
  statuses.get('microphone')!.state = 'granted'
  expect(wx.getAppAuthorizeSetting().microphoneAuthorized).toBe('authorized')
})
