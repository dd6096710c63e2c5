import { ApiError } from '@miniview/bridge'
import type { Api } from './defineApi.js'
import type { LaterApi } from './LaterApi.js'

/** Kept, so that all calls but the first ones run without a promise. */
const loaded = new WeakMap<LaterApi, Api>()

/** The declaration, where its code is there. */
export function loadedApi(api: Api | LaterApi): Api | undefined {
  return api.kind === 'api' ? api : loaded.get(api)
}

/** Brings the declaration. The next call asks again where this fails. @throws ApiError */
export async function loadApi(api: LaterApi): Promise<Api> {
  const area = await api.load().catch((error: unknown) => {
    console.error(error)
    throw new ApiError('its code could not be loaded')
  })
  const declaration = area[api.name] as Api
  loaded.set(api, declaration)
  return declaration
}
