import { existsSync } from 'node:fs'
import { installDebianPackages } from './installDebianPackages.mjs'

const needed = ['/usr/bin/WebKitWebDriver', '/usr/bin/xvfb-run']

/**
 * The path of WebKit's WebDriver: the one that is there, else Debian's package where this is root on Debian;
 * undefined where there is none, so that only its own test is left out.
 */
export function provideWebKit() {
  const isThere = () => needed.every((path) => existsSync(path))
  // The screen asks for a cookie, which xauth makes.
  if (!isThere()) installDebianPackages('webkit2gtk-driver', 'xvfb', 'xauth')
  return isThere() ? needed[0] : undefined
}
