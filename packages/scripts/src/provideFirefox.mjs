import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/**
 * The path of a Firefox: one that is there, else Debian's package where this is root on Debian; undefined
 * where there is none, so that only its own tests are left out. Needs the build of `@miniview/testing`.
 */
export async function provideFirefox() {
  const { findFirefox } = await import('@miniview/testing')
  if (!findFirefox()) installDebianFirefox()
  return findFirefox()
}

function installDebianFirefox() {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return
  console.log('Installing Debian’s firefox-esr…')
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' })
    const install = ['install', '-y', '-qq', '--no-install-recommends', 'firefox-esr']
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    execFileSync('apt-get', install, { stdio: 'ignore', env, timeout: 300_000 })
  } catch {
    // The caller says that the tests in Firefox are left out.
  }
}
