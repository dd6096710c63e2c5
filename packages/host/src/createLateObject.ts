/** What an object that is there at once has of the one whose code still comes. */
export interface LateShape {
  /** Values until then. Those that scripts set are set again on the real object, in the order of the calls. */
  values: Readonly<Record<string, unknown>>
  /** The names of its functions. */
  functions: readonly string[]
}

/**
 * Makes an object that scripts use at once while the code behind it is loading. What they call and set
 * meanwhile happens afterwards, in the same order; a function returns nothing then.
 */
export function createLateObject<T extends object>(
  { values, functions }: LateShape,
  load: () => Promise<T>,
): T {
  type Members = Record<string, unknown>
  const early: Members = { ...values }
  const waiting: ((real: Members) => void)[] = []
  const late = {}
  let real: Members | undefined

  function use(work: (object: Members) => void) {
    if (real) work(real)
    else waiting.push(work)
  }
  for (const name of functions) {
    const call = (...args: unknown[]) =>
      use((object) => (object[name] as (...given: unknown[]) => void)(...args))
    Object.defineProperty(late, name, { value: call, enumerable: true })
  }
  for (const name of Object.keys(values)) {
    Object.defineProperty(late, name, {
      enumerable: true,
      get: () => (real ?? early)[name],
      set(value: unknown) {
        early[name] = value
        // What can only be read stays as it is, as on the platform.
        use((object) => void Reflect.set(object, name, value))
      },
    })
  }
  void load().then((loaded) => {
    // What the work itself calls comes last in turn.
    for (const work of waiting) work(loaded as Members)
    real = loaded as Members
  })
  return late as T
}

/** The names of all that the object has. */
export function shapeMembers({ values, functions }: LateShape): string[] {
  return [...Object.keys(values), ...functions]
}

/** The names of `onX` and `offX`. */
export function listenerNames(events: readonly string[]): string[] {
  return events.flatMap((event) => [`on${event}`, `off${event}`])
}
