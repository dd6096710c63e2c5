import type { Authenticate, OpenDataProvider } from './PlatformOptions.js'
import type { PlatformUser } from './PlatformUser.js'

/** A person who does not exist. */
export interface DevelopmentUser extends PlatformUser {
  phoneNumber?: string
  /** Without a plus. */
  countryCode?: string
  email?: string
}

/** Two persons to switch between while an app is developed. */
export const developmentUsers: readonly DevelopmentUser[] = [
  {
    id: 'ada',
    nickName: 'Ada',
    gender: 2,
    language: 'en',
    country: 'United Kingdom',
    province: 'England',
    city: 'London',
    phoneNumber: '7700900123',
    countryCode: '44',
    email: 'ada@example.com',
  },
  {
    id: 'lin',
    nickName: '小林',
    gender: 1,
    language: 'zh_CN',
    country: 'CN',
    province: 'Guangdong',
    city: 'Guangzhou',
    phoneNumber: '13800000000',
    countryCode: '86',
    email: 'lin@example.com',
  },
]

/**
 * Lets the container say who is signed in, by the header `x-miniview-user` with an id; without it the first
 * user is. For development only: whoever can call this server can be anybody.
 */
export function authenticateByHeader(users: readonly PlatformUser[]): Authenticate {
  const byId = new Map(users.map((user) => [user.id, user]))
  return ({ headers }) => {
    const id = headers['x-miniview-user']
    return id === undefined ? users[0] : byId.get(String(id))
  }
}

/** What the platform would encrypt of these users. A browser has no pedometer, so there are no steps. */
export function developmentOpenData(
  users: readonly DevelopmentUser[],
): Record<'phoneNumber' | 'emailAddress', OpenDataProvider> {
  const byId = new Map(users.map((user) => [user.id, user]))
  return {
    phoneNumber({ id }) {
      const { phoneNumber, countryCode = '86' } = byId.get(id) ?? {}
      if (phoneNumber === undefined) return undefined
      const isHome = countryCode === '86'
      return {
        phoneNumber: isHome ? phoneNumber : `+${countryCode}${phoneNumber}`,
        purePhoneNumber: phoneNumber,
        countryCode,
      }
    },
    emailAddress({ id }) {
      const email = byId.get(id)?.email
      return email === undefined ? undefined : { email }
    },
  }
}
