import parser from 'postcss-selector-parser'
import type { Pseudo, Selector } from 'postcss-selector-parser'

export interface CompiledSelector {
  text: string
  /** It has a type, id or attribute without a class, which the platform forbids in a component. */
  forbidden: boolean
}

/** Pseudo-classes whose arguments are selectors; those of others, such as `2n + 1`, are not. */
const takesSelectors = /^:(?::slotted|-\w+-any|not|is|where|has|matches|host|host-context)$/i

/** Without names of types, and without anything that could hide one. */
const withoutTypes = /^(?:[\s>+~,*]|[.#][\w-]+|::?[\w-]+(?!\())+$/

/**
 * Elements of a page are `wx-<tag>` in the document, and the page itself is `wx-page`.
 *
 * @param scope of a component, whose selectors reach its own elements only
 * @throws when the selector is no selector
 */
export function compileSelector(selector: string, scope?: string): CompiledSelector {
  if (scope === undefined && withoutTypes.test(selector) && !selector.includes(':host')) {
    return { text: selector, forbidden: false }
  }
  const root = parser().astSync(selector)
  root.walkTags((tag) => {
    if (isSelector(tag.parent)) tag.value = `wx-${tag.value}`
  })
  if (scope === undefined) {
    root.walkPseudos((pseudo) => replaceHost(pseudo, 'wx-page'))
    return { text: root.toString(), forbidden: false }
  }
  root.walkClasses((each) => {
    each.value = `${scope}--${each.value}`
  })
  const host = `[wx-host="${scope}"]`
  let forbidden = false
  for (const each of root.nodes) {
    forbidden ||= hasForbiddenPart(each)
    if (!isScoped(each)) each.prepend(parser.tag({ value: `${takeSpaceBefore(each)}${host} ` }))
  }
  root.walkPseudos((pseudo) => replaceHost(pseudo, host))
  return { text: root.toString(), forbidden }
}

/** Whether a node stands in a selector, and not in arguments of another kind. */
function isSelector(parent: unknown): boolean {
  const { type, parent: outer } = parent as Selector
  if (type !== 'selector' || !outer || outer.type !== 'pseudo') return true
  return takesSelectors.test((outer as unknown as Pseudo).value)
}

/** `:host` is the component itself; `:host(.a)` is it with the class. */
function replaceHost(pseudo: Pseudo, host: string): void {
  if (pseudo.value !== ':host') return
  pseudo.replaceWith(parser.tag({ value: host + pseudo.nodes.join('') }))
}

function isScoped(selector: Selector): boolean {
  let scoped = false
  selector.walk((node) => {
    if (node.type === 'class' || (node.type === 'pseudo' && node.value === ':host')) scoped = true
  })
  return scoped
}

/** Looks at each run of simple selectors between two combinators. */
function hasForbiddenPart(selector: Selector): boolean {
  return selector
    .split((node) => node.type === 'combinator')
    .some(
      (compound) =>
        compound.some(({ type }) => type === 'tag' || type === 'id' || type === 'attribute') &&
        !compound.some(({ type }) => type === 'class'),
    )
}

/** The space behind a comma belongs before what is put in front. */
function takeSpaceBefore(selector: Selector): string {
  const first = selector.first
  const space = first?.spaces.before ?? ''
  if (first) first.spaces.before = ''
  return space
}
