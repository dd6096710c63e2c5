import type { Host } from '@miniview/host'

/** The page that the home button leads to, as routes write it. */
export function homeUrlOf({ app }: Host): string {
  const { entryPagePath, pages } = app.appJson
  return `/${entryPagePath ?? pages[0]}`
}

/** Leads to the app's first page, which may be one of the tab bar. */
export function goHome(host: Host): void {
  const { router } = host
  const home = homeUrlOf(host)
  if (router.isTabPath(home.slice(1))) router.switchTab(home)
  else router.reLaunch(home)
}
