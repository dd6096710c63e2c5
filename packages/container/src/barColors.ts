import type { PageLooks } from '@miniview/host'

/** The bars' colours from a page's json; without them the theme's own, which follow light and dark. */
export function barColors({ json, bar }: Pick<PageLooks, 'json' | 'bar'>): string {
  const text = json.navigationBarTextStyle === 'black' ? '#000000' : '#ffffff'
  if (json.navigationStyle === 'custom') return `color: ${text}`
  const background = json.navigationBarBackgroundColor
  if (!background || !/^#[\da-f]{3,8}$/i.test(background)) return ''
  return `background-color: ${background}; color: ${text}; ${transitionOf(bar)}`
}

/** Once its time is over, a transition must not fade what another page left in the bar. */
function transitionOf({ transition }: PageLooks['bar']): string {
  if (!transition) return ''
  const { duration, easing, startedAt } = transition
  if (performance.now() >= startedAt + duration) return ''
  const way = `${duration}ms ${easing}`
  return `transition: background-color ${way}, color ${way}`
}
