import type { Media, PlatformStore } from './PlatformStore.js'
import { storeTimes } from './storeTimes.js'

export interface MemoryMediaOptions {
  maxBytes: number
  now(): number
}

interface Kept extends Media {
  ends: number
}

/**
 * Pictures and voices that pages sent, in this process. They lie in the order in which they end, so that
 * those which ended, or have to give way, are the first ones.
 */
export function createMemoryMedia({
  maxBytes,
  now,
}: MemoryMediaOptions): Pick<PlatformStore, 'saveMedia' | 'media'> {
  const kept = new Map<string, Kept>()
  let bytes = 0

  function remove(media: Kept) {
    kept.delete(media.id)
    bytes -= media.content.length
  }

  /** @param size bytes for which there must be room */
  function makeRoom(size: number) {
    for (const media of kept.values()) {
      if (media.ends > now() && bytes + size <= maxBytes) return
      remove(media)
    }
  }

  function bytesOf({ appid, openid }: Media): number {
    const mine = [...kept.values()].filter(
      (media) => media.appid === appid && media.openid === openid,
    )
    return mine.reduce((sum, { content }) => sum + content.length, 0)
  }

  return {
    async saveMedia(media, limit) {
      const size = media.content.length
      makeRoom(0)
      if (size > maxBytes || bytesOf(media) + size > limit) return false
      makeRoom(size)
      kept.set(media.id, { ...media, ends: now() + storeTimes.media })
      bytes += size
      return true
    },
    async media(appid, id) {
      makeRoom(0)
      const media = kept.get(id)
      return media?.appid === appid ? media : undefined
    },
  }
}
