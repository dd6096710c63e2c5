import { Component } from 'glass-easel'
import type { GeneralComponent } from 'glass-easel'
import type { TemplateFunctions } from '../CompiledApp.js'
import { setAnimation } from './setAnimation.js'
import { toInlineStyle } from './toInlineStyle.js'

/** The framework's writer of properties, whose members the template compiler calls by one letter. */
interface Writer {
  /** Sets a property, an external class or an attribute. */
  r(element: GeneralComponent, name: string, value: unknown, ...rest: unknown[]): void
  /** Sets the style. */
  y(element: GeneralComponent, value: unknown): void
  /** Sets the id. */
  i(element: GeneralComponent, id: unknown): void
  /** Runs the wxs function that `change:name` names. */
  tryCallPropertyChangeListener(element: GeneralComponent, name: string, value: unknown): void
}

type Procedure = (writer: Writer, ...rest: unknown[]) => unknown

const patched = new WeakSet<Writer>()

/** Wraps a compiled template so that what the framework leaves out reaches the elements. */
export function patchTemplate(template: TemplateFunctions): TemplateFunctions {
  const wrapped = (name: string) => {
    const procedure = template(name) as Procedure | undefined
    if (!procedure) return undefined
    return (writer: Writer, ...rest: unknown[]) => {
      patchWriter(writer)
      return procedure(writer, ...rest)
    }
  }
  // An importing template takes the definitions from here.
  return Object.assign(wrapped, template)
}

function patchWriter(writer: Writer) {
  if (patched.has(writer)) return
  patched.add(writer)
  const { r, y, i } = writer
  writer.r = (element, name, value, ...rest) => {
    if (name === 'animation' && !hasProperty(element, name)) setAnimation(element, value)
    else if (isAttribute(element, name)) writeAttribute(element, name, value)
    else return r(element, name, value, ...rest)
    writer.tryCallPropertyChangeListener(element, name, value)
  }
  writer.y = (element, value) =>
    y(element, typeof value === 'string' ? toInlineStyle(value) : value)
  writer.i = (element, id) => {
    i(element, id)
    // Styles may select by it.
    writeAttribute(element, 'id', id)
  }
}

/** `aria-*` goes to the browser as it is; every component knows `hidden`. */
function isAttribute(element: GeneralComponent, name: string): boolean {
  if (name.startsWith('aria-')) return true
  if (name !== 'hidden') return false
  return !hasProperty(element, 'hidden')
}

function hasProperty(element: GeneralComponent, name: string): boolean {
  return Component.isComponent(element) && Component.hasProperty(element, name)
}

function writeAttribute(element: GeneralComponent, name: string, value: unknown) {
  const node = element.getBackendElement() as unknown as HTMLElement | null
  const attribute = name === 'aria-role' ? 'role' : name
  if (value === undefined || value === null || (name === 'hidden' && !value)) {
    node?.removeAttribute(attribute)
  } else {
    node?.setAttribute(attribute, name === 'hidden' ? '' : String(value))
  }
}
