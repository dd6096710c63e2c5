import { toFrameName } from '@miniview/bridge'
import { createHost, defineApi } from '@miniview/host'
import * as v from 'valibot'
import type { HostSide } from '../HostSide.js'
import type { Native } from '../Native.js'
import { silentUi } from './silentUi.js'

/** The path of the page behind those that are opened and closed. */
const firstPath = 'pages/first/first'
const h5Path = 'pages/h5/h5'

/** The real host, with three APIs declared as all others are: checked parameters, every limit on. */
export async function serveMiniView(native: Native): Promise<HostSide> {
  const echoSchema = v.object({ url: v.string(), count: v.number(), animated: v.boolean() })
  const host = await createHost({
    app: {
      appId: 'mpbench',
      name: 'Bench',
      appJson: { pages: [firstPath, h5Path] },
      pageJson: () => ({}),
      start: () => ({ call: () => undefined, has: () => false }),
      createPage: () => ({ call: () => undefined, has: () => false }),
    },
    ui: silentUi,
    webViewOrigins: [new URLSearchParams(location.search).get('h5')!],
    development: true,
    apis: [
      defineApi({
        name: 'benchEcho',
        summary: 'Answers with its parameters.',
        page: 'wx',
        params: echoSchema,
        result: echoSchema,
        run: (params) => native.echo(params),
      }),
      defineApi({
        name: 'benchTake',
        summary: 'Takes binary data and answers how much it was.',
        page: 'wx',
        params: v.object({ data: v.union([v.instance(ArrayBuffer), v.instance(Blob)]) }),
        result: v.object({ size: v.number() }),
        run: ({ data }) => native.take(data),
      }),
      defineApi({
        name: 'benchBurst',
        summary: 'Sends events to the page.',
        page: 'wx',
        params: v.object({ count: v.number() }),
        result: v.object({}),
        run({ count }, { caller }) {
          if (caller.kind === 'page') native.burst(count, caller.webView.emit)
          return {}
        },
      }),
    ],
  })
  await Promise.all([host.loadWebView(), host.launch()])

  return {
    frameName: toFrameName(host.facts),
    serve(frame, url) {
      host.router.navigateTo(`/${h5Path}`)
      const webView = host.openWebView({
        page: host.router.top()!,
        frame: () => frame.contentWindow,
        handlers: {},
        immediate: false,
      })
      frame.addEventListener('load', webView.loaded)
      webView.open(url)
      return () => host.router.navigateBack(1)
    },
  }
}
