import type { BrowserContext, CDPSession, Frame } from 'puppeteer'
import { UTILITY_WORLD_NAME } from 'puppeteer-core/internal/common/util.js'

/** What Puppeteer 24 has and does not declare. */
interface FrameInternals {
  _id: string
  _client(): CDPSession
  updateClient(session: CDPSession): void
}
interface TargetInternals {
  _targetId: string
  _session(): CDPSession | undefined
}

/**
 * Gives a frame of another process the connection to that process. Puppeteer 24 leaves it with its
 * parent's where two frames appear at the same time, and then waits for ever for the frame's scripts:
 * `FrameManager.onAttachedToTarget` looks for the frame before it was attached, and
 * `#handleFrameTree` does not mend that.
 */
export async function reviveFrame(context: BrowserContext, frame: Frame): Promise<void> {
  const internals = frame as unknown as FrameInternals
  const targets = context.targets() as unknown as TargetInternals[]
  const session = targets.find(({ _targetId }) => _targetId === internals._id)?._session()
  if (!session || session === internals._client()) return
  internals.updateClient(session)
  // Enabled anew, the process reports the script contexts that it has; Puppeteer needs one of its own.
  await session.send('Runtime.disable')
  await session.send('Runtime.enable')
  await session.send('Page.createIsolatedWorld', {
    frameId: internals._id,
    worldName: UTILITY_WORLD_NAME,
    grantUniveralAccess: true,
  })
}
