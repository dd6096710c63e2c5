import { ApiError, Errno } from '@miniview/bridge'

/**
 * A value that an app wants encrypted is not kept in the clear: nothing here encrypts it.
 *
 * @throws ApiError `not supported`
 */
export function refuseEncryption({ encrypt }: Readonly<Record<string, unknown>>): void {
  if (encrypt) throw new ApiError('not supported', Errno.notSupported)
}
