/** A name in camel case as attributes and style sheets write it: `fontSize` as `font-size`. */
export function toDashes(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
