import { isSecretHash } from '../appSecret.js'
import { checkPayment } from './checkPayment.js'
import type { PlatformApp } from '../PlatformApp.js'
import { checkDomainLists } from '../../gateway/domainOf.js'
import { toSubscribeTemplates } from '../messages/toSubscribeTemplates.js'
import { isExactOrigin } from './isExactOrigin.js'

/**
 * Checks apps that are written in code or were read from a file, and writes their origins as browsers do.
 *
 * @throws TypeError that names the app and the field
 */
export function checkApps(apps: readonly PlatformApp[]): PlatformApp[] {
  const seen = new Set<string>()
  return apps.map((app, index) => {
    const field = `apps[${index}]`
    const { appid, secretHash, origins, domains, payment, subscribeTemplates } = app
    if (!/^[\w-]{1,64}$/.test(appid)) {
      throw new TypeError(`${field}.appid: "${appid}" is no appid such as "wx0123456789abcdef"`)
    }
    if (seen.has(appid)) throw new TypeError(`${field}.appid: "${appid}" is there twice`)
    seen.add(appid)
    if (!isSecretHash(secretHash)) {
      throw new TypeError(`${field}.secretHash: is nothing that hashAppSecret made`)
    }
    for (const [place, origin] of (origins ?? []).entries()) {
      if (isExactOrigin(origin)) continue
      throw new TypeError(
        `${field}.origins[${place}]: "${origin}" is no exact origin such as "https://shell.example.com"`,
      )
    }
    if (payment) checkPayment(payment, `${field}.payment`)
    const templates = `${field}.subscribeTemplates`
    return {
      ...app,
      ...(domains && { domains: checkDomainLists(domains, `${field}.domains`) }),
      ...(subscribeTemplates && {
        subscribeTemplates: toSubscribeTemplates(subscribeTemplates, templates),
      }),
    }
  })
}
