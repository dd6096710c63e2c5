import type { GeneralComponent } from 'glass-easel'
import { isTransform, toPropertyName } from './Frame.js'
import type { Frame } from './Frame.js'

/** The style that animations leave on an element; it outdoes that of the template. */
export interface AnimatedStyle {
  /**
   * Before the animation that showed it is cancelled: nothing changes then, so that the page's own
   * transitions do not play it again.
   */
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
  // A declaration of its own takes only what is CSS.
  const { style } = document.createElement('div')

  const show = () => component.setNodeStyle(style.cssText, segment)

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
