import { Component, safeCallback } from 'glass-easel'
import type { GeneralComponent } from 'glass-easel'
import { instanceOf } from '../builtin/instances.js'
import { toDashes } from './toDashes.js'

/** What a query can ask of a node. https://developers.weixin.qq.com/miniprogram/dev/api/wxml/NodesRef.fields.html */
export interface Fields {
  id?: boolean
  dataset?: boolean
  mark?: boolean
  rect?: boolean
  size?: boolean
  scrollOffset?: boolean
  properties?: readonly string[]
  computedStyle?: readonly string[]
  context?: boolean
  node?: boolean
}

type Result = Record<string, unknown> | null
type Callback = (result: Result | Result[]) => void
type Answer = (result: never) => void

interface Request {
  component: GeneralComponent
  /** Undefined for the page's viewport. */
  selector: string | undefined
  isSingle: boolean
  fields: Fields
  callback: Callback | undefined
}

/** The page in which a component stands. */
export interface QueriedPage {
  view: HTMLElement
  scroller: HTMLElement
  /** Ends when the page is drawn. */
  drawn: Promise<void>
}

type PageOf = (component: GeneralComponent) => QueriedPage

/** Asks nodes of a page or component for their place and state, all at once when `exec` is called. */
export function createSelectorQuery(component: GeneralComponent, pageOf: PageOf) {
  const requests: Request[] = []
  let target = component

  function nodesRef(selector: string | undefined, isSingle: boolean) {
    const ask = (fields: Fields, callback?: Callback) => {
      requests.push({ component: target, selector, isSingle, fields, callback })
      return query
    }
    return {
      fields: ask,
      boundingClientRect: (callback?: Callback) =>
        ask({ id: true, dataset: true, rect: true, size: true }, callback),
      scrollOffset: (callback?: Callback) =>
        ask({ id: true, dataset: true, scrollOffset: true }, callback),
      context: (callback?: Callback) => ask({ context: true }, callback),
      node: (callback?: Callback) => ask({ node: true }, callback),
    }
  }

  const query = {
    in(instance: { _$: GeneralComponent }) {
      target = instance._$
      return query
    },
    select: (selector: string) => nodesRef(selector, true),
    selectAll: (selector: string) => nodesRef(selector, false),
    selectViewport: () => nodesRef(undefined, true),
    exec(callback?: (results: (Result | Result[])[]) => void) {
      void answer([...requests], callback)

      async function answer(asked: readonly Request[], callback: Answer | undefined) {
        await pageOf(target).drawn
        const results = asked.map((request) => run(request, pageOf))
        asked.forEach((request, index) => tell(request.callback, results[index]))
        tell(callback, results)
      }

      /** What a callback throws is the mini program's own error. */
      function tell(callback: Answer | undefined, result: unknown) {
        if (callback)
          safeCallback('SelectorQuery', callback as never, component as never, [result] as never)
      }

      return query
    },
  }
  return query
}

export type SelectorQuery = ReturnType<typeof createSelectorQuery>

function run({ component, selector, isSingle, fields }: Request, pageOf: PageOf) {
  const page = pageOf(component)
  if (selector === undefined) return viewportFields(fields, page)
  const root = component.getShadowRoot()
  if (isSingle) {
    const node = root?.querySelector(selector) as GeneralComponent | null | undefined
    return node ? fieldsOf(node, fields, page) : null
  }
  const nodes = (root?.querySelectorAll(selector) ?? []) as GeneralComponent[]
  return nodes.map((node) => fieldsOf(node, fields, page))
}

function viewportFields(fields: Fields, { view, scroller }: QueriedPage): Record<string, unknown> {
  const { clientWidth: width, clientHeight: height } = view
  return {
    ...(fields.id && { id: '' }),
    ...(fields.dataset && { dataset: {} }),
    ...(fields.rect && { left: 0, top: 0, right: width, bottom: height }),
    ...(fields.size && { width, height }),
    ...(fields.scrollOffset && scrollOf(scroller)),
    ...(fields.mark && { mark: {} }),
    ...(fields.computedStyle && stylesOf(scroller, fields.computedStyle)),
  }
}

function fieldsOf(
  node: GeneralComponent,
  fields: Fields,
  page: QueriedPage,
): Record<string, unknown> {
  const element = node.getBackendElement() as unknown as HTMLElement | null
  const result: Record<string, unknown> = {}
  if (fields.id) result['id'] = node.id
  if (fields.dataset) result['dataset'] = node.dataset
  if (fields.mark) result['mark'] = node.collectMarks()
  if (!element) return result
  const instance = instanceOf(element)
  if (fields.rect || fields.size) {
    const rect = element.getBoundingClientRect()
    const origin = page.view.getBoundingClientRect()
    if (fields.rect) {
      result['left'] = rect.left - origin.left
      result['top'] = rect.top - origin.top
      result['right'] = rect.right - origin.left
      result['bottom'] = rect.bottom - origin.top
    }
    if (fields.size) {
      result['width'] = rect.width
      result['height'] = rect.height
    }
  }
  if (fields.scrollOffset) Object.assign(result, scrollOf(instance?.scroller ?? element))
  if (fields.properties) Object.assign(result, propertiesOf(node, fields.properties))
  if (fields.computedStyle) Object.assign(result, stylesOf(element, fields.computedStyle))
  if (fields.context) result['context'] = instance?.context ?? {}
  if (fields.node) result['node'] = instance?.node ?? null
  return result
}

function propertiesOf(node: GeneralComponent, names: readonly string[]): Record<string, unknown> {
  if (!Component.isComponent(node)) return {}
  const { data } = node
  return Object.fromEntries(
    names.filter((name) => Object.hasOwn(data, name)).map((name) => [name, data[name]]),
  )
}

function stylesOf(element: Element, names: readonly string[]): Record<string, string> {
  const style = getComputedStyle(element)
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(toDashes(name))]))
}

function scrollOf({ scrollLeft, scrollTop, scrollWidth, scrollHeight }: HTMLElement) {
  return { scrollLeft, scrollTop, scrollWidth, scrollHeight }
}
