/**
 * How Chromium is started: each site in a process of its own, as on a desktop, and nothing that
 * reaches beyond this machine.
 */
export const browserArguments = [
  '--site-per-process',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  // A moving picture and a beep stand for camera and microphone, which a machine for tests has not.
  '--use-fake-device-for-media-stream',
  '--metrics-recording-only',
  '--no-first-run',
  '--no-pings',
  // Every name leads here, so that a mistake in a test cannot reach another machine.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1',
  // Root, as in most containers, has no user namespace for the sandbox.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]
