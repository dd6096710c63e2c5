import { toErrMsg } from '@miniview/bridge'
import { typeName } from '../parseParams.js'
import type {
  Animation,
  AnimationAction,
  AnimationOperation,
  AnimationOption,
  AnimationStepOptions,
} from './Animation.js'
import { animationMethods } from './animationMethods.js'
import type { AnimationMethod, ArgumentKind } from './animationMethods.js'

const platformDefaults: Required<AnimationStepOptions> = {
  duration: 400,
  timingFunction: 'linear',
  delay: 0,
  transformOrigin: '50% 50% 0',
}

const timingFunction =
  /^(?:linear|ease|ease-in|ease-in-out|ease-out|step-start|step-end|(?:cubic-bezier|steps)\(.+\))$/

/** Makes what `wx.createAnimation` returns. @throws Error for an option of a wrong type */
export function createRecorder(options: unknown): Animation {
  const defaults = readOptions('createAnimation', options, platformDefaults)
  let actions: AnimationAction[] = []
  let open: AnimationOperation[] = []
  /** The latest of each operation, in the order in which they were first asked for. */
  const latest = new Map<string, AnimationOperation>()

  const recorder: Record<string, unknown> = {
    step(given: unknown) {
      const option = toOption(readOptions('animation.step', given, defaults))
      for (const operation of open) {
        const { type, args } = operation
        latest.set(type === 'style' ? `style ${args[0]}` : type, operation)
      }
      open = []
      actions.push({ animates: [...latest.values()], option })
      return recorder
    },
    export() {
      const exported = actions
      actions = []
      return { actions: exported }
    },
  }
  for (const [name, method] of animationMethods) {
    recorder[name] = (...args: unknown[]) => {
      open.push(toOperation(name, method, args))
      return recorder
    }
  }
  return recorder as unknown as Animation
}

function toOperation(
  name: string,
  { type, kind, defaults }: AnimationMethod,
  given: readonly unknown[],
): AnimationOperation {
  const args = defaults.map((value, index) => {
    const argument = given[index]
    if (argument === undefined && value !== undefined) return value
    return check(`animation.${name}`, `[${index}]`, kind, argument) as number | string
  })
  // One factor is for both axes.
  if (name === 'scale' && given[1] === undefined) args[1] = args[0]!
  if (type !== 'style') return { type, args }
  const [value] = args
  const isPixels = kind === 'length' && typeof value === 'number'
  return { type, args: [name, isPixels ? `${value}px` : value!] }
}

function readOptions(
  name: string,
  given: unknown,
  defaults: Required<AnimationStepOptions>,
): Required<AnimationStepOptions> {
  if (given === undefined || given === null) return defaults
  if (typeof given !== 'object') fail(name, '', 'Object', given)
  const options = { ...defaults }
  for (const member of ['duration', 'delay'] as const) {
    const value = (given as AnimationStepOptions)[member]
    if (value !== undefined) options[member] = Number(check(name, `.${member}`, 'number', value))
  }
  for (const member of ['timingFunction', 'transformOrigin'] as const) {
    const value = (given as AnimationStepOptions)[member]
    if (value === undefined) continue
    if (typeof value !== 'string') fail(name, `.${member}`, 'String', value)
    options[member] = value
  }
  if (options.duration < 0) reject(name, `invalid duration "${options.duration}"`)
  if (!timingFunction.test(options.timingFunction)) {
    reject(name, `invalid timingFunction "${options.timingFunction}"`)
  }
  return options
}

function toOption(options: Required<AnimationStepOptions>): AnimationOption {
  const { transformOrigin, duration, timingFunction: timing, delay } = options
  return { transformOrigin, transition: { duration, timingFunction: timing, delay } }
}

/** Numbers may be written as text, as the platform lets them. */
function check(name: string, place: string, kind: ArgumentKind, value: unknown): unknown {
  const isText = typeof value === 'string' && value.trim() !== ''
  if (kind === 'color' && !isText) fail(name, place, 'String', value)
  if (kind === 'color' || (kind === 'length' && isText)) return value
  if (!(isText || typeof value === 'number') || !Number.isFinite(Number(value))) {
    fail(name, place, 'Number', value)
  }
  return value
}

function fail(name: string, place: string, wanted: string, value: unknown): never {
  // NaN is a number by its type.
  const got = wanted === typeName(value) ? String(value) : typeName(value)
  reject(name, `parameter error: parameter${place} should be ${wanted} instead of ${got};`)
}

function reject(name: string, reason: string): never {
  throw new Error(toErrMsg(name, reason))
}
