import type { ApiContext } from './ApiContext.js'

type Methods<Name extends string> = Record<Name, (...args: unknown[]) => unknown>

/**
 * What `createVideoContext(id, component?)` and its kin return: an object whose methods act on the
 * element that has the id when they are called, in a component or in the page that is on top now. Where
 * there is no such element they do nothing, as on the platform.
 *
 * @param methods the names of all methods, which the element's own context has too
 */
export function componentContext<Name extends string>(
  tag: string,
  methods: readonly Name[],
  [id, component]: readonly unknown[],
  { app, router }: Pick<ApiContext, 'app' | 'router'>,
): Methods<Name> {
  // A page controls its own elements also while another one covers it, as in its `onHide`.
  const place = { component, page: router.top() }
  const call = (name: Name, args: unknown[]) => {
    const context = app.contextOf?.(place, tag, String(id)) as Partial<Methods<Name>> | undefined
    return context?.[name]?.(...args)
  }
  return Object.fromEntries(
    methods.map((name) => [name, (...args: unknown[]) => call(name, args)]),
  ) as Methods<Name>
}
