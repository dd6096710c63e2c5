import { Transform } from 'node:stream'
import { tooLarge } from './GatewayError.js'

/** Lets bytes through up to a limit, then fails; it counts because a stated length can lie. */
export function limitBytes(limit: number): Transform {
  let count = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, callback) {
      count += chunk.length
      if (count > limit) callback(tooLarge())
      else callback(null, chunk)
    },
  })
}
