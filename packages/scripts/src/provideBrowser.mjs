import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { root } from './root.mjs'

const help =
  'No Chrome or Chromium found. Install one, or set PUPPETEER_EXECUTABLE_PATH to its executable.'

/**
 * The path of a Chrome or Chromium: one that is there, else the one that Puppeteer downloads, else
 * Debian's package where this is root on Debian. Needs the build of `@miniview/testing`.
 *
 * @throws Error that says what to install
 */
export async function provideBrowser() {
  const { findBrowser } = await import('@miniview/testing')
  const isThere = () => findBrowser()
  if (!isThere()) downloadBrowser()
  if (!isThere()) installDebianBrowser()
  const browser = isThere()
  if (!browser) throw new Error(help)
  return browser
}

function downloadBrowser() {
  console.log('No browser found; asking Puppeteer to download Chrome…')
  spawnSync('npx', ['puppeteer', 'browsers', 'install', 'chrome'], {
    cwd: root,
    stdio: 'ignore',
    timeout: 300_000,
    shell: process.platform === 'win32',
  })
}

function installDebianBrowser() {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return
  console.log('Installing Debian’s chromium…')
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' })
    const install = ['install', '-y', '-qq', '--no-install-recommends', 'chromium']
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    execFileSync('apt-get', install, { stdio: 'ignore', env })
  } catch {
    // The message about a missing browser says what to do.
  }
}
