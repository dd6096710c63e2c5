/** The instance of a page of the mini program: its data, and its own methods by their names. */
export interface ShellPage {
  data: Record<string, unknown>
  setData(change: Record<string, unknown>, callback?: () => void): void
  // oxlint-disable-next-line no-explicit-any -- what the mini program's author wrote
  [member: string]: any
}

/**
 * Runs code with the instance of the shell page on top. Runs in the container, so that it may call
 * nothing from outside of it.
 *
 * @throws Error where the page on top has no instance
 */
export function runInShellPage(
  code: (page: ShellPage, ...args: never[]) => unknown,
  args: unknown[],
): unknown {
  const section = document
    .querySelector('mini-app')
    ?.shown.shadowRoot?.querySelector('.page:not([inert])')
  const page = section?.firstElementChild?.shadowRoot?.querySelector('wx-page')
  // The component framework leaves this on each of its elements.
  const component = page as { __wxElement?: { getMethodCaller(): ShellPage } } | null | undefined
  const instance = component?.__wxElement?.getMethodCaller()
  if (!instance) throw new Error('The page on top is no shell page, or its code failed.')
  return code(instance, ...(args as never[]))
}
