import { readFile } from 'node:fs/promises'
import { serveForeignSite } from '../servers/serveForeignSite.js'
import type { ForeignSite } from '../servers/serveForeignSite.js'
import { sdks } from './sdks.js'
import type { Sdk } from './sdks.js'

/** What a page of the site noted by itself. */
export interface Seen {
  /** Whether the bridge was there before the SDK. */
  hadBridge: boolean
  /** How often `WeixinJSBridgeReady` came. */
  bridgeReady: number
  /** How often `UniAppJSBridgeReady` came. */
  uniReady: number
  ready: number
  errors: unknown[]
  environments: object[]
  uncaught: string[]
}

const nodeModules = new URL('../../node_modules/', import.meta.url)

/** Serves one page for each SDK, which loads it unmodified and has never heard of us. */
export async function serveSdkSite(): Promise<ForeignSite> {
  const site = await serveForeignSite()
  site.set('/', '<title>Plain</title><p>plain</p>')
  const files = new Set(sdks.flatMap(({ file, behind }) => [file, ...(behind ? [behind] : [])]))
  for (const file of files) {
    const script = await readFile(new URL(file, nodeModules))
    site.set(`/${file}`, (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(script),
    )
  }
  for (const sdk of sdks) site.set(pathOf(sdk), documentOf(sdk))
  return site
}

export const pathOf = ({ name }: Sdk): string => `/${name.replace(/\W+/g, '-')}`

function documentOf({ file, isCommonJs, behind }: Sdk): string {
  return `<!doctype html>
<title>SDK page</title>
<img id="picture">
<script>
  const seen = { bridgeReady: 0, uniReady: 0, ready: 0, errors: [], environments: [], uncaught: [] }
  addEventListener('error', ({ message }) => seen.uncaught.push(message))
  document.addEventListener('WeixinJSBridgeReady', () => seen.bridgeReady++)
  document.addEventListener('UniAppJSBridgeReady', () => seen.uniReady++)
  seen.hadBridge = 'WeixinJSBridge' in window
  ${isCommonJs ? 'const module = { exports: {} }' : ''}
</script>
${behind ? `<script src="/${behind}"></script>` : ''}
<script src="/${file}"></script>
<script>
  ${isCommonJs ? 'window.wx = module.exports' : ''}
  if (window.wx) {
    wx.config({ appId: 'wx1', timestamp: 1, nonceStr: 'n', signature: 's', jsApiList: ['getLocation'] })
    wx.ready(() => seen.ready++)
    wx.error((error) => seen.errors.push(error))
    wx.miniProgram.getEnv((environment) => seen.environments.push(environment))
  }
</script>`
}
