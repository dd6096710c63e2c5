import type { BrowserContext, CDPSession, Frame } from 'puppeteer'

/** What Puppeteer 24 has and does not declare. */
interface Realm {
  /** Undefined until the browser announced the script context. */
  context?: unknown
}
interface FrameInternals {
  _id: string
  _client(): CDPSession
  updateClient(session: CDPSession): void
  mainRealm(): Realm
  isolatedRealm(): Realm
}
interface TargetInternals {
  _targetId: string
  _session(): CDPSession | undefined
}

/**
 * Gives a frame of another process the connection to that process, and the script contexts that it has
 * there. Puppeteer 24 leaves it with its parent's connection where two frames appear at the same time,
 * because `FrameManager.onAttachedToTarget` looks for the frame before it was attached and
 * `#handleFrameTree` does not mend that; or it has the connection, and missed a context that was
 * announced before. Either way it waits for ever for the frame's scripts.
 */
export async function reviveFrame(context: BrowserContext, frame: Frame): Promise<void> {
  const internals = frame as unknown as FrameInternals
  const targets = context.targets() as unknown as TargetInternals[]
  const session = targets.find(({ _targetId }) => _targetId === internals._id)?._session()
  if (!session) return
  if (session === internals._client()) {
    // Only busy: asking for its contexts again would end what runs in them.
    if (internals.mainRealm().context && internals.isolatedRealm().context) return
  } else {
    internals.updateClient(session)
  }
  // Enabled anew, the process reports the script contexts that it has; Puppeteer needs one of its own.
  const { UTILITY_WORLD_NAME } = await import('puppeteer-core/internal/common/util.js')
  await session.send('Runtime.disable')
  await session.send('Runtime.enable')
  await session.send('Page.createIsolatedWorld', {
    frameId: internals._id,
    worldName: UTILITY_WORLD_NAME,
    grantUniveralAccess: true,
  })
}
