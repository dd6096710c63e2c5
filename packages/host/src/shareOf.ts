import type { Lifecycle } from './createLifecycle.js'
import type { Log } from './createLog.js'
import type { ShareMenu, Sharing } from './createSharing.js'
import type { FileStore } from './files/FileStore.js'
import type { MiniProgram } from './MiniProgram.js'
import type { PageEntry } from './PageEntry.js'
import { resolvePageUrl, toPageUrl } from './resolvePageUrl.js'
import { withDeadline } from './withDeadline.js'

/** What a share sheet shows. */
export interface ShareContent {
  title: string
  /** The page to open, with its query and no leading slash. */
  path: string
  /** An https address, or the content of a file of the app. */
  image?: string | Blob
  /** The complete address to share in place of the path's: the H5 page's own, which it asked for. */
  link?: string
  /** Is told whether the person shared it. */
  ended?(isShared: boolean): void
}

/** A page as a copied link names it. */
export interface CopiedLink {
  /** The page to open, with its query and no leading slash. */
  path: string
  /** What the app calls it. */
  title?: string
}

export interface ShareServices {
  app: MiniProgram
  lifecycle: Lifecycle
  files: Pick<FileStore, 'read'>
  log: Log
}

type Answer = Record<string, unknown>
type Warn = (text: string) => void

/** Milliseconds in which the `promise` of an answer must resolve to be used, as on the platform. */
const sharePatience = 3_000
const copyPatience = 2_000

/**
 * Asks the page what to share, as `onShareAppMessage` does on the platform: a web-view's waiting
 * messages are delivered first, and `webViewUrl` is its current, verified address.
 * https://developers.weixin.qq.com/miniprogram/dev/reference/api/Page.html#onShareAppMessage-Object-object
 *
 * @param target the button that asks, as events tell it
 */
export async function shareOf(
  page: PageEntry | undefined,
  from: 'menu' | 'button',
  services: ShareServices,
  target?: object,
): Promise<ShareContent> {
  const question = { from, ...(target && { target }), ...webViewUrlOf(page) }
  const answer = await askPage(page, 'onShareAppMessage', question, services)
  const { path } = answer
  return {
    ...(await looksOf(answer, page, services)),
    path: isText(path) ? toPageUrl(resolvePageUrl(path)) : pathOf(page),
  }
}

/**
 * What the page shares as a post: this very page, with the query that `onShareTimeline` says.
 * https://developers.weixin.qq.com/miniprogram/dev/reference/api/Page.html#onShareTimeline
 */
export async function timelineShareOf(
  page: PageEntry | undefined,
  services: ShareServices,
): Promise<ShareContent> {
  const answer = await askPage(page, 'onShareTimeline', webViewUrlOf(page), services)
  const { query } = answer
  return {
    ...(await looksOf(answer, page, services)),
    path: pathOf(page, isText(query) ? query : undefined),
  }
}

/**
 * What the H5 page in a page's web-view shares, as it told by jweixin. Only an address of its own origin
 * is shared; in place of another one, the page of the app is.
 *
 * @returns undefined where it told nothing, or does not answer in time
 */
export async function webViewShareOf(
  page: PageEntry,
  menu: ShareMenu,
  services: ShareServices,
): Promise<ShareContent | undefined> {
  const { webView } = page
  if (!webView?.menu().offers(menu)) return undefined
  webView.flush()
  let tell: (isShared: boolean) => void
  const ended = new Promise<boolean>((resolve) => (tell = resolve))
  const tellPage = (event: string, data: object) => webView.tell(event, { data, files: [] })
  const asked = webView.menu().ask(menu, tellPage, ended)
  const share = await withDeadline(asked, sharePatience).catch(() => undefined)
  if (!share) return undefined
  const { title, link, imgUrl } = share
  const isOwn = URL.canParse(link) && new URL(link).origin === webView.origin()
  if (link && !isOwn) warnOf(services.log, page, menu)(`"${link}" is not of the page’s own origin`)
  return {
    ...(await looksOf({ title, imageUrl: imgUrl }, page, services)),
    path: pathOf(page),
    ...(isOwn && { link }),
    ended: tell!,
  }
}

/**
 * The page as its copied link names it, with what the listeners of `onCopyUrl` return; the last one that
 * returns something decides. A web-view's waiting messages are delivered first.
 */
export async function copiedLinkOf(
  page: PageEntry | undefined,
  { log, sharing }: { log: Log; sharing: Pick<Sharing, 'copyUrl'> },
): Promise<CopiedLink> {
  page?.webView?.flush()
  const answers = sharing.copyUrl.emit({}).flat().filter(isObject)
  const warn = warnOf(log, page, 'onCopyUrl')
  const { query, title } = await settled(answers.at(-1), copyPatience, warn)
  return {
    path: pathOf(page, typeof query === 'string' ? query : undefined),
    ...(isText(title) && { title }),
  }
}

/** Delivers the web-view's waiting messages, then asks. What the code throws reaches its `onError`. */
async function askPage(
  page: PageEntry | undefined,
  name: string,
  question: object,
  { lifecycle, log }: ShareServices,
): Promise<Answer> {
  page?.webView?.flush()
  const answer = lifecycle.run(() => page?.logic.call(name, question))
  return settled(answer, sharePatience, warnOf(log, page, name))
}

function webViewUrlOf(page: PageEntry | undefined): { webViewUrl?: string } {
  return page?.webView ? { webViewUrl: page.webView.url() } : {}
}

/**
 * What an answer's `promise` resolves to; the answer itself where that fails or takes too long. An
 * `async` function's answer is such a promise too.
 */
async function settled(answer: unknown, patience: number, warn: Warn): Promise<Answer> {
  const given = isObject(answer) ? answer : {}
  const promise = given['then'] ? given : given['promise']
  if (!isObject(promise)) return given
  try {
    const later = await withDeadline(Promise.resolve<unknown>(promise), patience)
    return isObject(later) ? later : given
  } catch (error) {
    warn(`its promise is not used: ${textOf(error)}`)
    return given
  }
}

async function looksOf(
  { title, imageUrl }: Answer,
  page: PageEntry | undefined,
  { app, files, log }: ShareServices,
): Promise<Pick<ShareContent, 'title' | 'image'>> {
  const warn = warnOf(log, page, 'imageUrl')
  const image = isText(imageUrl) ? await imageOf(imageUrl, files, warn) : undefined
  return { title: isText(title) ? title : app.name, ...(image && { image }) }
}

/** A picture of the web as it is, one of the app as its content; undefined where there is none. */
async function imageOf(url: string, files: Pick<FileStore, 'read'>, warn: Warn) {
  if (/^https:\/\//i.test(url)) return url
  try {
    return await files.read(url)
  } catch (error) {
    warn(`"${url}" is not shown: ${textOf(error)}`)
    return undefined
  }
}

function warnOf(log: Log, page: PageEntry | undefined, api: string): Warn {
  return (text) => log.warn({ page: page?.path, api }, text)
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** A page with another query in place of its own. */
function pathOf(page: PageEntry | undefined, query?: string): string {
  if (!page) return ''
  if (query === undefined) return toPageUrl(page)
  return toPageUrl(resolvePageUrl(`/${page.path}?${query.replace(/^\?/, '')}`))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
