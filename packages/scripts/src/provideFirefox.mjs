import { installDebianPackages } from './installDebianPackages.mjs'

/**
 * The path of a Firefox: one that is there, else Debian's package where this is root on Debian; undefined
 * where there is none, so that only its own tests are left out. Needs the build of `@miniview/testing`.
 */
export async function provideFirefox() {
  const { findFirefox } = await import('@miniview/testing')
  if (!findFirefox()) installDebianPackages('firefox-esr')
  return findFirefox()
}
