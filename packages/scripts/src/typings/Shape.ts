/** The members of an object type. */
export type Shape = Readonly<Record<string, ShapeMember>>

export interface ShapeMember {
  isOptional: boolean
  /** `string`, `number` and so on; several with a bar between, in alphabetical order. */
  kind: string
  /** The texts that a text may be; none where it may be any. */
  options: readonly string[]
}

/** What typings say of one function of `wx`. */
export interface TypingsApi {
  object: Shape
  success: Shape
  callback: Shape
  return: Shape
}
