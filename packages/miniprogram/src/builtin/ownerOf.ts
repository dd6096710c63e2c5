import type { GeneralComponent } from 'glass-easel'

/** The element of the page or custom component in whose template an element stands. */
export function ownerOf(element: Element): Element | undefined {
  const { __wxElement: node } = element as { __wxElement?: GeneralComponent }
  const owner = node?.ownerShadowRoot?.getHostNode()
  return (owner?.getBackendElement() as unknown as Element | null | undefined) ?? undefined
}
