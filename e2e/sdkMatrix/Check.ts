import type { SdkPage } from './SdkPage.js'

/** Calls one function of an SDK, and looks at its effect. @throws what `expect` throws */
export type Check = (page: SdkPage) => Promise<void>

/** Checks by the names of `sdkFunctions`, in the order in which they are made. */
export type Checks = Readonly<Record<string, Check>>
