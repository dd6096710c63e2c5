import * as v from 'valibot'
import { defineEvent } from '../../defineApi.js'
import { networkTypeOf, networkTypes } from '../../networkTypeOf.js'

export const onNetworkStatusChange = defineEvent({
  name: 'onNetworkStatusChange',
  summary: 'The device went online or offline, or changed its connection.',
  payload: v.object({ isConnected: v.boolean(), networkType: v.picklist(networkTypes) }),
  watch(emit, { window }) {
    let last = networkTypeOf(window.navigator)
    function tell() {
      const networkType = networkTypeOf(window.navigator)
      if (networkType === last) return
      last = networkType
      emit({ isConnected: networkType !== 'none', networkType })
    }
    window.addEventListener('online', tell)
    window.addEventListener('offline', tell)
    window.navigator.connection?.addEventListener('change', tell)
    return () => {
      window.removeEventListener('online', tell)
      window.removeEventListener('offline', tell)
      window.navigator.connection?.removeEventListener('change', tell)
    }
  },
})
