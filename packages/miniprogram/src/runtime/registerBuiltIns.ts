import { Event as MiniProgramEvent } from 'glass-easel'
import type { ComponentSpace, GeneralComponent } from 'glass-easel'
import { stopPlaying } from '../animation/playing.js'
import type { BuiltIn, BuiltInComponent, BuiltInInstance, BuiltInPage } from '../builtin/BuiltIn.js'
import { keepInstance } from '../builtin/instances.js'
import { tapReached } from '../builtin/tapReach.js'
import { toElementName } from './pageDocument.js'
import { scopedClassNames } from './scopedClassNames.js'
import { slotTemplate } from './slotTemplate.js'
import { toTarget } from './toEventObject.js'

/** Makes built-in components known to templates. `pageOf` tells where a component stands. */
export function registerBuiltIns(
  builtIns: readonly BuiltIn[],
  space: ComponentSpace,
  target: ComponentSpace,
  pageOf: (component: GeneralComponent) => BuiltInPage,
): void {
  for (const builtIn of builtIns) {
    target.setGlobalUsingComponent(builtIn.name, register(builtIn, space, pageOf))
  }
}

type PageOf = (component: GeneralComponent) => BuiltInPage

const behaviorOf = Symbol('behavior')

/** A component of the framework, with its behaviour: a property is found faster than a map's member. */
type WithBehavior = GeneralComponent & { [behaviorOf]?: Behavior }

function register(builtIn: BuiltIn, space: ComponentSpace, pageOf: PageOf) {
  const { name, properties, create } = builtIn
  const names = new Set(Object.keys(properties))
  const builder = space.define(name)
  builder.options({ virtualHost: false, templateEngine: slotTemplate(builtIn.content) })
  for (const [property, declared] of Object.entries(properties)) {
    const definition =
      typeof declared === 'object' && declared !== null ? declared : { type: declared }
    builder.property(property, {
      ...definition,
      observer(this: WithBehavior) {
        this[behaviorOf]?.changed(property)
      },
    } as never)
  }
  builder.lifetime('detached', function (this: GeneralComponent) {
    stopPlaying(this.getBackendElement() as unknown as Element)
  })
  if (create) {
    builder.lifetime('created', function (this: GeneralComponent) {
      // A page that is gone may still be given data, whose components have no element.
      if (!this.getBackendElement()) return
      const component = this as WithBehavior
      component[behaviorOf] = new Behavior(component, builtIn, names, pageOf)
    })
    builder.lifetime('attached', function (this: GeneralComponent) {
      ;(this as WithBehavior)[behaviorOf]?.attached()
    })
    builder.lifetime('detached', function (this: GeneralComponent) {
      ;(this as WithBehavior)[behaviorOf]?.detached()
    })
    builder.pageLifetime('show', function (this: GeneralComponent) {
      ;(this as WithBehavior)[behaviorOf]?.pageShown()
    })
    builder.pageLifetime('hide', function (this: GeneralComponent) {
      ;(this as WithBehavior)[behaviorOf]?.pageHidden()
    })
  }
  return builder.registerComponent()
}

/**
 * One element of a built-in component, and what runs its behaviour. Functions are made only where a
 * component takes them, because a long list has thousands of elements.
 */
class Behavior implements BuiltInComponent {
  readonly element: HTMLElement
  readonly #component: GeneralComponent
  readonly #builtIn: BuiltIn
  readonly #names: ReadonlySet<string>
  readonly #pageOf: PageOf
  readonly #instance: BuiltInInstance
  #page: BuiltInPage | undefined
  #isAttached = false
  /** Changes of the component's own are no news to it. */
  #isSetting = false

  constructor(
    component: GeneralComponent,
    builtIn: BuiltIn,
    names: ReadonlySet<string>,
    pageOf: PageOf,
  ) {
    this.element = component.getBackendElement() as unknown as HTMLElement
    this.#component = component
    this.#builtIn = builtIn
    this.#names = names
    this.#pageOf = pageOf
    const instance = builtIn.create!(this)
    this.#instance = instance
    keepInstance(this.element, instance)
    if (instance.tapped) {
      component.addListener('tap', (event) => {
        const origin = (event as { getOriginalEvent(): unknown }).getOriginalEvent()
        if (origin instanceof MouseEvent) tapReached(origin, instance)
      })
    }
    if (instance.keepsMoves) {
      component.addListener('touchmove', (event) => {
        if (instance.keepsMoves!()) event.stopPropagation()
      })
    }
  }

  get content(): HTMLElement {
    const { content } = this.#builtIn
    if (!content) return this.element
    return this.element.querySelector<HTMLElement>(`:scope > ${toElementName(content)}`)!
  }

  get page(): BuiltInPage {
    return (this.#page ??= this.#pageOf(this.#component))
  }

  get values() {
    return () => this.#component.data as never
  }

  get set(): BuiltInComponent['set'] {
    return (name, value) => {
      this.#isSetting = true
      this.#component.setData({ [name]: value })
      this.#isSetting = false
    }
  }

  get emit(): BuiltInComponent['emit'] {
    return (type, detail = {}, { bubbles = false, caught, extraFields } = {}) => {
      let answer: unknown
      const told = new MiniProgramEvent(type, detail, {
        bubbles,
        composed: bubbles,
        capturePhase: bubbles,
        ...(extraFields && { extraFields }),
        handleListenerReturn: (value: unknown) => (answer = value ?? answer),
      } as never)
      MiniProgramEvent.dispatchEvent(this.#component, told)
      if (told.propagationStopped()) caught?.()
      return answer
    }
  }

  get target() {
    return () => toTarget(this.#component as never)
  }

  get classNames() {
    return (classes: string) => scopedClassNames(this.#component, classes)
  }

  attached() {
    this.#isAttached = true
    this.#instance.update?.(this.#names)
  }

  changed(property: string) {
    if (this.#isAttached && !this.#isSetting) this.#instance.update?.(new Set([property]))
  }

  detached() {
    this.#isAttached = false
    this.#instance.detached?.()
  }

  pageShown() {
    this.#instance.pageShown?.()
  }

  pageHidden() {
    this.#instance.pageHidden?.()
  }
}
