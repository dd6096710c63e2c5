import { renderUnicodeCompact } from 'uqr'

/** What the terminal says where the container is shared: the code that a phone scans, and what that means. */
export function shareText(entry: string): string {
  const code = renderUnicodeCompact(entry).replace(/^/gm, '  ')
  return `
${code}

  Scan it with a phone in the same network. Whoever has this address can use what this
  machine reaches through it, until it ends; other devices are refused.
  It is plain http: browsers offer no camera, microphone, location, clipboard or service
  workers there. docs/open.md tells how a phone gets those by a cable.
`
}
