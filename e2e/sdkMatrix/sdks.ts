/** An SDK that others publish, as its file comes out of npm. */
export interface Sdk {
  /** As the tables name it. */
  name: string
  /** The path of its script below `node_modules`. */
  file: string
  /** What its functions belong to. */
  root: 'wx' | 'uni.webView'
  /** A build for bundlers sets no global; the page sets it, as a bundle does. */
  isCommonJs?: true
  /** The script that stands before it. */
  behind?: string
}

const jweixin = (version: string) => `jweixin-${version}/index.original.js`
const uniWebView = '@dcloudio/uni-webview-js/index.js'

/** The SDKs of the matrix. */
export const sdks: readonly Sdk[] = [
  {
    name: 'weixin-js-sdk 1.6.5',
    file: 'weixin-js-sdk/index.js',
    root: 'wx',
    isCommonJs: true,
  },
  { name: 'jweixin 1.6.0', file: jweixin('1.6.0'), root: 'wx' },
  { name: 'jweixin 1.4.0', file: jweixin('1.4.0'), root: 'wx' },
  { name: 'jweixin 1.3.2', file: jweixin('1.3.2'), root: 'wx' },
  { name: 'uni-webview-js 0.0.3', file: uniWebView, root: 'uni.webView' },
  {
    name: 'uni-webview-js 0.0.3 behind jweixin',
    file: uniWebView,
    root: 'uni.webView',
    behind: jweixin('1.6.0'),
  },
]

/** The names of an SDK's functions, as `sdkFunctions` has them: those of `wx.miniProgram` with a prefix. */
export function functionNamesOf(root: Record<string, unknown>, { root: name }: Sdk): string[] {
  if (name === 'uni.webView') return Object.keys(root).map((key) => `webView.${key}`)
  const { miniProgram, ...own } = root
  return [
    ...Object.keys(own),
    ...Object.keys(miniProgram as object).map((key) => `miniProgram.${key}`),
  ]
}
