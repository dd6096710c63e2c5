/** What a method takes: numbers, lengths in CSS pixels or with a unit, or a colour. */
export type ArgumentKind = 'number' | 'length' | 'color'

export interface AnimationMethod {
  /** The operation's type: the transform itself, or `style` for a property of that name. */
  type: string
  kind: ArgumentKind
  /** What stands for arguments that are left out; undefined where one is needed. */
  defaults: readonly (number | undefined)[]
}

const identity = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]

const transforms: [kind: ArgumentKind, defaults: number[], names: string[]][] = [
  ['number', [0], ['rotate', 'rotateX', 'rotateY', 'rotateZ', 'skewX', 'skewY']],
  ['number', [0, 0], ['skew']],
  ['number', [0, 0, 0, 0], ['rotate3d']],
  ['number', [1], ['scaleX', 'scaleY', 'scaleZ']],
  ['number', [1, 1], ['scale']],
  ['number', [1, 1, 1], ['scale3d']],
  ['number', [1, 0, 0, 1, 0, 0], ['matrix']],
  ['number', identity, ['matrix3d']],
  ['length', [0], ['translateX', 'translateY', 'translateZ']],
  ['length', [0, 0], ['translate']],
  ['length', [0, 0, 0], ['translate3d']],
]

const styles: [kind: ArgumentKind, names: string[]][] = [
  ['number', ['opacity']],
  ['color', ['backgroundColor']],
  ['length', ['width', 'height', 'top', 'left', 'bottom', 'right']],
]

/** The operations of an animation, by the names of their methods. */
export const animationMethods: ReadonlyMap<string, AnimationMethod> = new Map([
  ...transforms.flatMap(([kind, defaults, names]) =>
    names.map((name): [string, AnimationMethod] => [name, { type: name, kind, defaults }]),
  ),
  ...styles.flatMap(([kind, names]) =>
    names.map((name): [string, AnimationMethod] => [
      name,
      { type: 'style', kind, defaults: [undefined] },
    ]),
  ),
])
