import type { FastifyRequest } from 'fastify'
import type { AppCall } from '@miniview/host'
import type { Platform } from '../Platform.js'
import type { HostCaller } from './HostCaller.js'
import { notPermitted, notSignedIn, unknownApp } from './HostCallError.js'
import { isAppOrigin } from './isAppOrigin.js'

/** Finds out who asks, in the order in which strangers learn least. @throws HostCallError */
export async function callerOf(
  platform: Platform,
  request: FastifyRequest,
  { appid }: AppCall,
): Promise<HostCaller> {
  const app = platform.appOf(appid)
  if (!app) throw unknownApp()
  if (!isAppOrigin(request, app)) throw notPermitted()
  const user = await platform.authenticate(request)
  if (!user) throw notSignedIn()
  return { platform, app, user, openid: platform.identities.openIdOf(user, app) }
}
