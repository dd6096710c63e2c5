/** Paths in a square of 24. */
const paths = {
  play: 'M8 5v14l11-7z',
  pause: 'M6 5h4v14H6zM14 5h4v14h-4z',
  sound:
    'M3 9v6h4l5 5V4L7 9zM14 8.5a4 4 0 0 1 0 7zM14 3.7v2a6.5 6.5 0 0 1 0 12.6v2a8.5 8.5 0 0 0 0-16.6z',
  muted:
    'M3 9v6h4l5 5V4L7 9zM21 9.4 19.6 8 17 10.6 14.4 8 13 9.4l2.6 2.6-2.6 2.6 1.4 1.4 2.6-2.6 2.6 2.6 1.4-1.4-2.6-2.6z',
  enterFull: 'M4 4h6v2H6v4H4zM14 4h6v6h-2V6h-4zM4 14h2v4h4v2H4zM18 14h2v6h-6v-2h4z',
  leaveFull: 'M8 4h2v6H4V8h4zM14 4h2v4h4v2h-6zM4 14h6v6H8v-4H4zM14 14h6v2h-4v4h-2z',
  back: 'M15.4 4 17 5.6 10.6 12l6.4 6.4-1.6 1.6L7.4 12z',
}

const svg = 'http://www.w3.org/2000/svg'

export type VideoIcon = keyof typeof paths

/** Draws one icon in a button, in place of the one before. */
export function showIcon(button: HTMLElement, icon: VideoIcon): void {
  if (button.dataset['icon'] === icon) return
  button.dataset['icon'] = icon
  const image = document.createElementNS(svg, 'svg')
  image.setAttribute('viewBox', '0 0 24 24')
  image.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(svg, 'path')
  path.setAttribute('d', paths[icon])
  image.append(path)
  button.replaceChildren(image)
}
