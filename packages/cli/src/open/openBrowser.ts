/** Shows an address in the person's browser. A machine without one is no reason to end the server. */
export async function openBrowser(
  address: string,
  print: (text: string) => void = console.error,
): Promise<void> {
  try {
    // Loaded on first use, because it is seldom needed.
    const { default: open } = await import('open')
    await open(address)
  } catch (error) {
    print(`No browser could be opened: ${error instanceof Error ? error.message : error}`)
  }
}
