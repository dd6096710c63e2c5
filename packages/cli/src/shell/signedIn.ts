import type { OpenOptions } from '@miniview/container'
import type { ShellUser } from './ShellConfig.js'

/** Where a tab keeps who is signed in, so that two tabs can be two persons. */
const key = 'miniview.user'

/** Lets the developer be one of some persons, whom the platform's server knows by a header. */
export function signedIn(
  users: readonly ShellUser[],
): Pick<OpenOptions, 'getUser' | 'users' | 'platform'> {
  const current = () => users.find(({ id }) => id === sessionStorage.getItem(key)) ?? users[0]!
  return {
    platform: {},
    getUser() {
      const { id } = current()
      return { id, headers: () => ({ 'x-miniview-user': id }) }
    },
    users: {
      list: users,
      change: (id) => sessionStorage.setItem(key, id),
    },
  }
}
