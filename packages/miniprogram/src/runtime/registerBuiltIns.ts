import { Event as MiniProgramEvent } from 'glass-easel'
import type { ComponentSpace, GeneralComponent } from 'glass-easel'
import { stopPlaying } from '../animation/playing.js'
import type { BuiltIn, BuiltInComponent, BuiltInInstance, BuiltInPage } from '../builtin/BuiltIn.js'
import { keepInstance } from '../builtin/instances.js'
import { tapReached } from '../builtin/tapReach.js'
import { toElementName } from './pageDocument.js'
import { scopedClassNames } from './scopedClassNames.js'
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

function register(builtIn: BuiltIn, space: ComponentSpace, pageOf: PageOf) {
  const { name, properties, create } = builtIn
  const behaviors = new WeakMap<GeneralComponent, Behavior>()
  const builder = space.define(name)
  builder.options({ virtualHost: false })
  builder.template(templateOf(builtIn))
  for (const [property, declared] of Object.entries(properties)) {
    const definition =
      typeof declared === 'object' && declared !== null ? declared : { type: declared }
    builder.property(property, {
      ...definition,
      observer(this: GeneralComponent) {
        behaviors.get(this)?.changed(property)
      },
    } as never)
  }
  builder.lifetime('detached', function (this: GeneralComponent) {
    stopPlaying(this.getBackendElement() as unknown as Element)
  })
  if (create) {
    builder.lifetime('created', function (this: GeneralComponent) {
      behaviors.set(this, createBehavior(this, builtIn, pageOf))
    })
    builder.lifetime('attached', function (this: GeneralComponent) {
      behaviors.get(this)?.attached()
    })
    builder.lifetime('detached', function (this: GeneralComponent) {
      behaviors.get(this)?.detached()
    })
    builder.pageLifetime('show', function (this: GeneralComponent) {
      behaviors.get(this)?.pageShown()
    })
    builder.pageLifetime('hide', function (this: GeneralComponent) {
      behaviors.get(this)?.pageHidden()
    })
  }
  return builder.registerComponent()
}

type Behavior = ReturnType<typeof createBehavior>

function createBehavior(component: GeneralComponent, builtIn: BuiltIn, pageOf: PageOf) {
  const names = new Set(Object.keys(builtIn.properties))
  let page: BuiltInPage | undefined
  let isAttached = false
  /** Changes of the component's own are no news to it. */
  let isSetting = false
  const element = component.getBackendElement() as unknown as HTMLElement
  const { content } = builtIn

  const seen: BuiltInComponent = {
    element,
    content: content
      ? element.querySelector<HTMLElement>(`:scope > ${toElementName(content)}`)!
      : element,
    get page() {
      page ??= pageOf(component)
      return page
    },
    values: () => component.data as never,
    set(name, value) {
      isSetting = true
      component.setData({ [name]: value })
      isSetting = false
    },
    emit(type, detail = {}, { bubbles = false, caught, extraFields } = {}) {
      let answer: unknown
      const told = new MiniProgramEvent(type, detail, {
        bubbles,
        composed: bubbles,
        capturePhase: bubbles,
        ...(extraFields && { extraFields }),
        handleListenerReturn: (value: unknown) => (answer = value ?? answer),
      } as never)
      MiniProgramEvent.dispatchEvent(component, told)
      if (told.propagationStopped()) caught?.()
      return answer
    },
    target: () => toTarget(component as never),
    classNames: (classes) => scopedClassNames(component, classes),
  }
  const instance: BuiltInInstance = builtIn.create!(seen)
  keepInstance(element, instance)
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

  return {
    attached() {
      isAttached = true
      instance.update?.(names)
    },
    changed(property: string) {
      if (isAttached && !isSetting) instance.update?.(new Set([property]))
    },
    detached() {
      isAttached = false
      instance.detached?.()
    },
    pageShown: () => instance.pageShown?.(),
    pageHidden: () => instance.pageHidden?.(),
  }
}

/** The children stand in the component's own element or in one inside it. */
function templateOf({ content }: BuiltIn) {
  const slot: DefineChildren = (_isCreation, _text, _element, _if, _for, defineSlot) =>
    defineSlot('')
  const wrapped: DefineChildren = (_isCreation, _text, defineElement) =>
    defineElement(content!, {}, () => undefined, slot)
  const functions = { C: content ? wrapped : slot, B: Object.create(null) as object }
  return { groupList: Object.create(null) as object, content: () => () => functions } as never
}

/** The template compiler's calling convention, as far as two nodes need it. */
type DefineChildren = (
  isCreation: boolean,
  defineTextNode: unknown,
  defineElement: (
    tag: string,
    generics: object,
    setProperties: () => void,
    children: DefineChildren,
  ) => void,
  defineIfGroup: unknown,
  defineForLoop: unknown,
  defineSlot: (name: string) => void,
) => void
