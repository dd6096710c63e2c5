/**
 * What the component framework makes elements with. Each tag of a template becomes an element of the
 * same name behind `wx-`, so that no name of a template means anything to the browser: neither
 * `input` nor `script`, nor a custom element of the page around.
 */
export const pageDocument = {
  createElement: (tagName: string) => document.createElement(toElementName(tagName)),
  createTextNode: (text: string) => document.createTextNode(text),
  createDocumentFragment: () => document.createDocumentFragment(),
}

const names = new Map<string, string>()

/** The name of the element for a tag, which type selectors in wxss are compiled to as well. */
export function toElementName(tagName: string): string {
  let name = names.get(tagName)
  if (name === undefined) names.set(tagName, (name = `wx-${tagName.toLowerCase()}`))
  return name
}
