/**
 * Whether a server answers at an address, whatever it answers. Where the container's own policy
 * forbids to ask (`connect-src`), nobody can know, and the answer is yes.
 */
export async function isReachable(
  window: Window & typeof globalThis,
  address: string,
): Promise<boolean> {
  const { document } = window
  let isForbidden = false
  const note = ({ effectiveDirective }: SecurityPolicyViolationEvent) => {
    if (effectiveDirective === 'connect-src') isForbidden = true
  }
  document.addEventListener('securitypolicyviolation', note)
  try {
    await window.fetch(address, { method: 'HEAD', mode: 'no-cors', credentials: 'omit' })
    return true
  } catch {
    // The browser reports a violation in a task of its own.
    await new Promise((resolve) => setTimeout(resolve))
    return isForbidden
  } finally {
    document.removeEventListener('securitypolicyviolation', note)
  }
}
