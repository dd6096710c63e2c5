import type { GeneralComponent } from 'glass-easel'
import type { PageOfComponents } from './createComponents.js'

const pagesByRoot = new WeakMap<GeneralComponent, PageOfComponents>()

/** Tells to which page the components under a root belong; before they are attached. */
export function placeRoot(root: GeneralComponent, page: PageOfComponents): void {
  pagesByRoot.set(root, page)
}

/** The page in which a component stands; undefined while the page's own root is being made. */
export function pageOf(component: GeneralComponent): PageOfComponents | undefined {
  let root = component
  while (root.ownerShadowRoot) root = root.ownerShadowRoot.getHostNode()
  return pagesByRoot.get(root)
}
