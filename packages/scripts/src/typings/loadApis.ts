import type { AnyApi } from '@miniview/host'
// The host's own door does not lead to the list of its APIs.
import { knownApis } from '../../../host/src/apis/apis.gen.js'
import { loadApi } from '../../../host/src/loadApi.js'

/** All declarations, also those that come with their first call. */
export function loadApis(): Promise<AnyApi[]> {
  return Promise.all(
    knownApis.map((known): AnyApi | Promise<AnyApi> =>
      known.kind === 'later' ? loadApi(known) : known,
    ),
  )
}
