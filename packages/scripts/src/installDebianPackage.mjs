import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/**
 * Installs a package of Debian's, where this is root on Debian; elsewhere, or where that fails, nothing
 * happens, and who needs the program says what to do.
 */
export function installDebianPackage(name) {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return
  console.log(`Installing Debian’s ${name}…`)
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore', timeout: 120_000 })
    // Only the program is wanted, not a service that runs from now on.
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
    const install = ['install', '-y', '-qq', '--no-install-recommends', name]
    execFileSync('apt-get', install, { stdio: 'ignore', env, timeout: 300_000 })
  } catch {
    // The caller looks whether the program is there.
  }
}
