import { Element } from 'glass-easel'
import type { GeneralComponent, ShadowRoot, templateEngine } from 'glass-easel'

/**
 * The template of a built-in component, whose children stand in its own element or in one inside it. It
 * never changes, so it does without what the framework keeps for templates that do: a long list has
 * thousands of components.
 *
 * @param content the name of the element inside
 */
export function slotTemplate(content?: string): templateEngine.TemplateEngine {
  const template: templateEngine.Template = {
    createInstance: (component, createShadowRoot) =>
      new SlotInstance(createShadowRoot(component as GeneralComponent), content),
  }
  return { create: () => template }
}

class SlotInstance implements templateEngine.TemplateInstance {
  readonly shadowRoot: ShadowRoot
  readonly #content: string | undefined

  constructor(shadowRoot: ShadowRoot, content: string | undefined) {
    shadowRoot.destroyBackendElementOnRemoval()
    this.shadowRoot = shadowRoot
    this.#content = content
  }

  initValues(): void {
    const { shadowRoot } = this
    const slot = shadowRoot.createVirtualNode('slot')
    slot.destroyBackendElementOnRemoval()
    Element.setSlotName(slot, '')
    if (this.#content === undefined) {
      shadowRoot.appendChild(slot)
      return
    }
    const wrapper = shadowRoot.createNativeNode(this.#content)
    wrapper.destroyBackendElementOnRemoval()
    wrapper.appendChild(slot)
    shadowRoot.appendChild(wrapper)
  }

  updateValues(): void {}
}
