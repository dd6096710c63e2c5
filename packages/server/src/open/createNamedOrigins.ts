import { createHash } from 'node:crypto'
import type { TargetOrigins } from './TargetOrigins.js'

/**
 * Names below `localhost`, one for each target origin: cookies and storage of two targets stay apart, as
 * browsers keep cookies by name and not by port. A name is the same whenever the target is opened.
 *
 * @param port asked for each time, because it is known once the server listens
 */
export function createNamedOrigins(port: () => number): TargetOrigins {
  const targets = new Map<string, string>()
  const names = new Map<string, string>()
  const suffix = () => (port() === 80 ? '' : `:${port()}`)

  function nameOf(target: string): string {
    const known = names.get(target)
    if (known !== undefined) return known
    const words = new URL(target).host.replace(/[^a-z\d]+/gi, '-').replace(/^-|-$/g, '')
    const hash = createHash('sha256').update(target).digest('hex').slice(0, 10)
    const name = `${words.slice(0, 40).toLowerCase()}-${hash}.localhost`
    names.set(target, name)
    targets.set(name, target)
    return name
  }

  function targetOfHost(host: string | undefined): string | undefined {
    const end = suffix()
    return host?.endsWith(end) ? targets.get(host.slice(0, host.length - end.length)) : undefined
  }

  return {
    ownOf: (target) => `http://${nameOf(target)}${suffix()}`,
    targetOfHost,
    targetOfOwn: (origin) =>
      origin.startsWith('http://') ? targetOfHost(origin.slice(7)) : undefined,
    sources: () => `http://*.localhost${suffix()}`,
    cookiesOf: () => ({ kind: 'loopback' }),
  }
}
