import type { AppJson } from '../AppJson.js'
import type { Lifecycle } from '../createLifecycle.js'
import type { Log } from '../createLog.js'
import type { Limits } from '../limits.js'
import { loadOnce } from '../loadOnce.js'
import { createInterruption } from './createInterruption.js'
import { createSlots } from './createSlots.js'
import { createSockets } from './createSockets.js'
import { createTargetCheck } from './createTargetCheck.js'
import type { HttpCall } from './HttpCall.js'
import { abortReason } from './networkFailure.js'
import type { NetworkKind, NetworkOptions } from './NetworkOptions.js'
import { withTimeLimit } from './withTimeLimit.js'

export interface CreateNetworkOptions extends NetworkOptions {
  appJson: AppJson
  limits: Limits
  development: boolean
  lifecycle: Lifecycle
  log: Log
  window: Window & typeof globalThis
  /** Ends what the app started. */
  closing: AbortSignal
}

/** Milliseconds; the platform's standard and its most. */
const maxTime = 60_000

/** A call that takes one of the app's places. */
export interface NetworkCall {
  kind: HttpCall['kind']
  url: string
  /** Milliseconds that the caller wants to wait. */
  timeout: number | undefined
  signal: AbortSignal
}

/** What `run` gives to the work. */
export interface Running {
  url: URL
  signal: AbortSignal
  timeout: number
}

/**
 * The app's way to servers: which ones, how many calls at once, how long, and not from the background.
 *
 * @throws TypeError for a domain list that holds something else than exact origins
 */
export function createNetwork(options: CreateNetworkOptions) {
  const { appJson, limits, lifecycle, closing, gateway, window, log } = options
  const check = createTargetCheck(options)
  const slots = createSlots(limits.request, limits.overflow)
  const interruption = createInterruption(lifecycle, closing)

  function timeOf(kind: NetworkKind, given: number | undefined): number {
    const ofApp = appJson.networkTimeout?.[kind === 'socket' ? 'connectSocket' : kind]
    const time = [given, ofApp].find((value) => value !== undefined && value > 0)
    return Math.min(time ?? maxTime, maxTime)
  }

  return {
    /** What sends calls; its code comes with the first of them. */
    http: loadOnce(async () => {
      const { createHttp } = await import('./createHttp.js')
      return createHttp({ window, gateway, check, log })
    }),
    sockets: createSockets({ window, gateway, limit: limits.sockets, interruption }),
    /** Bytes of one downloaded file. */
    downloadSize: limits.downloadSize,

    /** Checks where a socket leads. @throws ApiError */
    socketTarget(url: string): URL {
      const target = check('socket', url)
      interruption().throwIfAborted()
      return target
    },
    /** Milliseconds until a socket must be open. */
    socketTimeout: (given: number | undefined) => timeOf('socket', given),

    /**
     * Runs a call once it may and has a place. Its time counts from then on.
     *
     * @throws ApiError
     */
    async run<T>(call: NetworkCall, work: (running: Running) => Promise<T>): Promise<T> {
      const url = check(call.kind, call.url)
      const signals = [call.signal, interruption()]
      const waiting = AbortSignal.any(signals)
      const release = await slots.take(waiting).catch((error: unknown) => {
        throw waiting.aborted ? abortReason(waiting) : error
      })
      const timeout = timeOf(call.kind, call.timeout)
      try {
        return await withTimeLimit(timeout, signals, (signal) => work({ url, signal, timeout }))
      } finally {
        release()
      }
    },
  }
}

export type Network = ReturnType<typeof createNetwork>
