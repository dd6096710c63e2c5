import type { GeneralComponent } from 'glass-easel'
import { instanceOf } from '../builtin/instances.js'
import type { Touch } from './listenToPage.js'

/**
 * Touches as the component that they are on tells them: those on a canvas have `x` and `y` from its
 * corner as well. https://developers.weixin.qq.com/miniprogram/dev/framework/view/wxml/event.html
 *
 * @param scroller its corner is the origin of `clientX` and `clientY`
 */
export function touchesOn(
  component: GeneralComponent | undefined,
  scroller: HTMLElement,
  touches: Touch[],
): Touch[] {
  const element = component?.getBackendElement() as Element | null | undefined
  const corner = element && instanceOf(element)?.touchCorner
  if (!corner) return touches
  const { left, top } = corner.getBoundingClientRect()
  const origin = scroller.getBoundingClientRect()
  return touches.map((touch) => ({
    ...touch,
    x: touch.clientX - (left - origin.left),
    y: touch.clientY - (top - origin.top),
  }))
}
