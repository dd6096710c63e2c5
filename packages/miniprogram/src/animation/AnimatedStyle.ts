import type { GeneralComponent } from 'glass-easel'
import { isTransform, toPropertyName } from './Frame.js'
import type { Frame } from './Frame.js'

/** The style that animations leave on an element; it outdoes that of the template. */
export interface AnimatedStyle {
  put(frame: Frame): void
  /** Takes properties back, also single transform functions; without names all of them. */
  clear(names?: readonly string[]): void
}

/** The framework's segment of an element's style that is kept for animations. */
const segment = 2

const styles = new WeakMap<GeneralComponent, AnimatedStyle>()

export function animatedStyleOf(component: GeneralComponent): AnimatedStyle {
  const style = styles.get(component) ?? createAnimatedStyle(component)
  styles.set(component, style)
  return style
}

function createAnimatedStyle(component: GeneralComponent): AnimatedStyle {
  const element = component.getBackendElement() as unknown as HTMLElement
  // A declaration of its own takes only what is CSS.
  const { style } = document.createElement('div')

  function show() {
    const { transitionDuration } = getComputedStyle(element)
    // What an animation left behind is no change that the page's own transitions are to play again.
    if (transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0)) {
      component.setNodeStyle(`${style.cssText} transition: none`, segment)
      void getComputedStyle(element).opacity
    }
    component.setNodeStyle(style.cssText, segment)
  }

  return {
    put(frame) {
      for (const [name, value] of frame) style.setProperty(toPropertyName(name), value)
      show()
    },
    clear(names) {
      if (!names) style.cssText = ''
      for (const name of names ?? []) {
        if (isTransform(name)) style.transform = withoutFunction(style.transform, name)
        else style.removeProperty(toPropertyName(name))
      }
      show()
    },
  }
}

function withoutFunction(transform: string, name: string): string {
  return transform.replaceAll(new RegExp(`\\b${name}\\((?:[^()]|\\([^()]*\\))*\\)`, 'g'), '').trim()
}
