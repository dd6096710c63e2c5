import { proxy, transfer } from 'comlink'
import type { Remote } from 'comlink'
import type { ComlinkCallee } from '../host/comlinkCallee.js'
import type { PageSide } from '../PageSide.js'

/** Both Comlink contenders are called in the same way. */
export function toPageSide(remote: Remote<ComlinkCallee>): PageSide {
  return {
    echo: async (args, done) => done(await remote.echo(args)),
    async take(data, isTransfer, done) {
      const sent = isTransfer ? transfer(data, [data as ArrayBuffer]) : data
      done(await remote.take(sent))
    },
    burst: (count, receive) => void remote.burst(count, proxy(receive)),
  }
}
