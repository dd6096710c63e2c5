import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { root } from './root.mjs'

const commands = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser']
const macBrowsers = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const help =
  'No Chrome or Chromium found. Install one, or set PUPPETEER_EXECUTABLE_PATH to its executable.'

/**
 * The path of a Chrome or Chromium: PUPPETEER_EXECUTABLE_PATH, else an installed one, else the one
 * that Puppeteer downloads, else Debian's package where this is root on Debian.
 *
 * @throws Error that says what to install
 */
export async function findBrowser() {
  const given = process.env['PUPPETEER_EXECUTABLE_PATH']
  if (given) {
    if (existsSync(given)) return given
    throw new Error(`PUPPETEER_EXECUTABLE_PATH is ${given}, where no file is.`)
  }
  const browser = installedBrowser() ?? (await downloadedBrowser()) ?? debianBrowser()
  if (!browser) throw new Error(help)
  return browser
}

function installedBrowser() {
  if (process.platform === 'darwin') return macBrowsers.find((path) => existsSync(path))
  if (process.platform === 'win32') {
    const folders = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)']]
    const paths = folders.map((folder) => `${folder}\\Google\\Chrome\\Application\\chrome.exe`)
    return paths.find((path) => existsSync(path))
  }
  return commands.map(pathOf).find(Boolean)
}

function pathOf(command) {
  const { status, stdout } = spawnSync('which', [command], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}

async function downloadedBrowser() {
  const puppeteer = await import('puppeteer')
  const path = puppeteer.executablePath()
  if (existsSync(path)) return path
  console.log('No browser found; asking Puppeteer to download Chrome…')
  const { status } = spawnSync('npx', ['puppeteer', 'browsers', 'install', 'chrome'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'ignore'],
    timeout: 300_000,
    env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: 'false' },
    shell: process.platform === 'win32',
  })
  return status === 0 && existsSync(path) ? path : undefined
}

function debianBrowser() {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return undefined
  console.log('Installing Debian’s chromium…')
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' })
    const install = ['install', '-y', '-qq', '--no-install-recommends', 'chromium']
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    execFileSync('apt-get', install, { stdio: 'ignore', env })
  } catch {
    return undefined
  }
  return pathOf('chromium')
}
