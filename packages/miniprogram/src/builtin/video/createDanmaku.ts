import { loadOnce } from '@miniview/host'
import type { Danmu, DrawnDanmaku } from './danmaku.js'

const load = loadOnce(() => import('./danmaku.js'))

/** The comments over one film. Their code comes when there is one to show. */
export function createDanmaku(video: HTMLVideoElement, container: HTMLElement) {
  let drawn: Promise<DrawnDanmaku | undefined> | undefined
  let list: Danmu[] = []
  let isShown = false

  function draw(): Promise<DrawnDanmaku | undefined> {
    // The film may be gone when the code comes.
    drawn ??= load().then(({ drawDanmaku }) =>
      container.isConnected ? drawDanmaku(video, container, list) : undefined,
    )
    return drawn
  }

  function close() {
    void drawn?.then((danmaku) => danmaku?.close())
    drawn = undefined
  }

  return {
    /** The comments that come by themselves, in place of those before. */
    setList(given: readonly unknown[]): void {
      close()
      list = given.flatMap((each) => toDanmu(each) ?? [])
      if (isShown && list.length > 0) void draw()
    },
    setShown(shown: boolean): void {
      isShown = shown
      if (shown && list.length > 0) void draw()
      void drawn?.then((danmaku) => (isShown ? danmaku?.show() : danmaku?.hide()))
    },
    /** Where comments are switched off nobody sees it. */
    send(given: unknown): void {
      const danmu = toDanmu(given)
      if (danmu && isShown) void draw().then((danmaku) => danmaku?.send(danmu))
    },
    close,
  }
}

/** What a script gave, as far as it is a comment. */
function toDanmu(given: unknown): Danmu | undefined {
  if (typeof given !== 'object' || given === null) return undefined
  const { text, color, time } = given as Record<string, unknown>
  if (text === undefined || text === null || text === '') return undefined
  return {
    text: String(text),
    color: typeof color === 'string' && color ? color : '#fff',
    time: Number(time) || 0,
  }
}
