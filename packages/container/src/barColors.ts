import type { PageJson } from '@miniview/host'

/** The bars' colours from a page's json; without them the theme's own, which follow light and dark. */
export function barColors({
  navigationBarBackgroundColor,
  navigationBarTextStyle,
  navigationStyle,
}: PageJson): string {
  if (navigationStyle === 'custom') {
    return `color: ${navigationBarTextStyle === 'black' ? '#000000' : '#ffffff'}`
  }
  const background = navigationBarBackgroundColor
  if (!background || !/^#[\da-f]{3,8}$/i.test(background)) return ''
  const text = navigationBarTextStyle === 'black' ? '#000000' : '#ffffff'
  return `background: ${background}; color: ${text}`
}
