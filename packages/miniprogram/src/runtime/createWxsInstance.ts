import { Component, safeCallback } from 'glass-easel'
import type { GeneralComponent } from 'glass-easel'
import { pageOf } from './pageOf.js'
import { rectInPage } from './rectInPage.js'
import { scopedClassNames } from './scopedClassNames.js'
import { toDashes } from './toDashes.js'
import { toInlineStyle } from './toInlineStyle.js'

const states = new WeakMap<GeneralComponent, object>()

/** The framework's second segment of an element's style, which templates do not write. */
const ownStyle = 1

/**
 * What a wxs function gets of a component to change its looks without the page's script.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/view/interactive-animation.html
 */
export function createWxsInstance(component: GeneralComponent) {
  const element = component.getBackendElement() as unknown as HTMLElement

  const instance = {
    selectComponent(selector: string) {
      const found = rootOf(component)?.querySelector(selector)
      return found ? createWxsInstance(found as GeneralComponent) : null
    },
    selectAllComponents: (selector: string) =>
      (rootOf(component)?.querySelectorAll(selector) ?? []).map((found) =>
        createWxsInstance(found as GeneralComponent),
      ),
    setStyle(style: string | Record<string, string>) {
      const text = typeof style === 'string' ? style : toText(style)
      component.setNodeStyle(toInlineStyle(text), ownStyle)
      return instance
    },
    addClass(names: string) {
      element.classList.add(...scopedClassNames(component, names))
      return instance
    },
    removeClass(names: string) {
      element.classList.remove(...scopedClassNames(component, names))
      return instance
    },
    hasClass: (name: string) =>
      scopedClassNames(component, name).some((each) => element.classList.contains(each)),
    getDataset: () => component.dataset,
    callMethod(name: string, argument: unknown) {
      const method = Component.getMethod(component, name)
      method?.call(component.getMethodCaller(), argument)
      return instance
    },
    requestAnimationFrame: (callback: FrameRequestCallback) =>
      globalThis.requestAnimationFrame((time) => run('requestAnimationFrame', callback, time)),
    getState() {
      const state = states.get(component) ?? {}
      states.set(component, state)
      return state
    },
    triggerEvent(name: string, detail: Record<string, unknown> = {}) {
      component.triggerEvent(name, detail)
      return instance
    },
    getComputedStyle(names: readonly string[]) {
      const style = globalThis.getComputedStyle(element)
      return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(toDashes(name))]))
    },
    getBoundingClientRect: () => rectInPage(element, pageOf(component)?.view),
    setTimeout: (callback: () => void, time?: number) =>
      globalThis.setTimeout(() => run('setTimeout', callback), time),
    clearTimeout: (timer: number) => globalThis.clearTimeout(timer),
  }

  /** A page that has closed runs no more; what a callback throws is the mini program's own error. */
  function run<Args extends unknown[]>(
    name: string,
    callback: (...args: Args) => unknown,
    ...args: Args
  ) {
    if (pageOf(component)?.signal.aborted || typeof callback !== 'function') return
    safeCallback(name, callback as never, undefined as never, args as never, component)
  }

  return instance
}

/** Where an owner's selectors look: in its own tree; an element inside has none. */
function rootOf(component: GeneralComponent) {
  return Component.isComponent(component) ? component.getShadowRoot() : null
}

function toText(style: Record<string, string>): string {
  return Object.entries(style)
    .map(([name, value]) => `${toDashes(name)}: ${value}`)
    .join('; ')
}
