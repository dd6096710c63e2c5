import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Installs packages where this is root on Debian. Whether they are there then is for the caller to see. */
export function installDebianPackages(...names) {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return
  console.log(`Installing Debian’s ${names.join(' and ')}…`)
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' })
    const install = ['install', '-y', '-qq', '--no-install-recommends', ...names]
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    execFileSync('apt-get', install, { stdio: 'ignore', env, timeout: 300_000 })
  } catch {
    // The caller says what is missing.
  }
}
