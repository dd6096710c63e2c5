import type { ApiFunction } from '@miniview/bridge'
import type { PageMiniProgram, PageWx } from '@miniview/sdk'

type All = PageWx & PageMiniProgram

/** The names of what a page can call, as the host knows them. */
export type PageApi = Exclude<keyof All, 'getEnv' | 'onWebviewEvent' | 'offWebviewEvent'>

/** What a page passes, from the declaration. */
export type ParamsOf<Name extends PageApi> =
  // oxlint-disable-next-line no-explicit-any -- whatever it answers
  All[Name] extends ApiFunction<infer Params, any>
    ? Params
    : All[Name] extends (options: infer Params) => void
      ? Params
      : never

/** What a page gets beside `errMsg`, from the declaration. Routes answer nothing. */
export type ResultOf<Name extends PageApi> =
  // oxlint-disable-next-line no-explicit-any -- whatever it takes
  All[Name] extends ApiFunction<any, infer Result> ? Result : Record<never, never>
