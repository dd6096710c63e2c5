import Danmaku from 'danmaku'

/** A comment that runs over a film. */
export interface Danmu {
  text: string
  /** As CSS writes colours. */
  color: string
  /** Seconds into the film. */
  time: number
}

const font = '18px sans-serif'

/** CSS pixels a second. */
const speed = 100

/** Draws comments over a film, as long as the film plays. */
export function drawDanmaku(media: HTMLVideoElement, container: HTMLElement, list: Danmu[]) {
  const danmaku = new Danmaku({
    media,
    container,
    engine: 'canvas',
    speed,
    comments: list.map(({ text, color, time }) => ({ text, time, style: styleOf(color) })),
  })
  const resized = new ResizeObserver(() => danmaku.resize())
  resized.observe(container)
  return {
    send({ text, color }: Pick<Danmu, 'text' | 'color'>): void {
      danmaku.emit({ text, style: styleOf(color) })
    },
    show: () => void danmaku.show(),
    hide: () => void danmaku.hide(),
    close(): void {
      resized.disconnect()
      danmaku.destroy()
    },
  }
}

export type DrawnDanmaku = ReturnType<typeof drawDanmaku>

/** With a dark edge, so that it can be read on any film. */
function styleOf(color: string) {
  const style = { font, fillStyle: color, strokeStyle: 'rgb(0 0 0 / 60%)', lineWidth: 2 }
  return style as CanvasRenderingContext2D
}
