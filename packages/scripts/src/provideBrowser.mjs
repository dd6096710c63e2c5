import { spawnSync } from 'node:child_process'
import { installDebianPackage } from './installDebianPackage.mjs'
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
  if (!isThere()) installDebianPackage('chromium')
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
