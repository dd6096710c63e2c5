import type { GuardLimits } from '@miniview/bridge'
import type { EnterOptions } from './createLifecycle.js'
import type { Plugin } from './createPlugins.js'
import type { FileLimits } from './files/FileLimits.js'
import type { HostUi } from './HostUi.js'
import type { KnownApi } from './LaterApi.js'
import type { Limits } from './limits.js'
import type { MiniProgram } from './MiniProgram.js'
import type { NetworkOptions } from './network/NetworkOptions.js'
import type { PictureLimits } from './pictures/PictureLimits.js'
import type { PlatformAccess, SignedInUser } from './platform/PlatformAccess.js'
import type { BuildAccess } from './update/BuildManifest.js'
import type { UserAgentProfile } from './userAgentSuffix.js'

export interface HostOptions extends NetworkOptions {
  app: MiniProgram
  ui: HostUi
  /**
   * Origins of H5 pages, compared exactly, such as `https://h5.example.com`. `opened`, in development
   * only: the origins that the app's own code opens, each from then on; `any`, in development only: every
   * one, also by plain http. In development also `http://*.localhost:<port>`, every name below `localhost`
   * at one port.
   */
  webViewOrigins: readonly string[] | 'opened' | 'any'
  /** The origin that serves the folders of app.json's `staticPath`, which web-views open as `file://`. */
  offlineOrigin?: string
  /** Allows plain http: web-views on loopback addresses, the app's own calls anywhere. Default false. */
  development?: boolean
  /** Who is signed in; asked once, when the app starts. Default: a person with the id `local`. */
  getUser?(): SignedInUser
  /** The platform's server. Absent: `login` and its kin are not supported. */
  platform?: PlatformAccess
  /** Which version of the app runs. Default: `develop` in development, else `release`. */
  envVersion?: 'develop' | 'trial' | 'release'
  /** Which build of the app this is, for `getUpdateManager`. Absent: there are no updates. */
  build?: BuildAccess
  /** What pages see behind the browser's own user agent. Default `tcmpp`. */
  userAgent?: UserAgentProfile
  /** Default: 10 pages, 10 calls, 5 sockets, 200 MB a download; `legacy` is what the oldest documents say. */
  limits?: 'legacy' | Partial<Limits>
  /** How much the app may keep in files. Default: 10 MB. */
  fileLimits?: Partial<FileLimits>
  /** How many pictures are chosen at once, and how small compressed ones get. Default: 9, 2048 pixels. */
  pictureLimits?: Partial<PictureLimits>
  /** Whether routes called from a page call its callbacks. Default false, as on the platforms. */
  routeCallbacks?: boolean
  /** Whether some APIs need a person's tap. Default `require`, as on the platform. */
  gesture?: 'require' | 'off'
  /**
   * `require` checks `wx.config` of jweixin at the platform's server, and lets the page's jweixin call
   * only what a rightly signed one lists, as the platform does. Default `off`: every `wx.config` is good.
   */
  signatures?: 'require' | 'off'
  /** How the app was entered; `path` is the first page. Default: app.json's entry page, scene 1001. */
  enter?: Partial<EnterOptions>
  /**
   * Whether an app opens only those that its app.json lists in `navigateToMiniProgramAppIdList`. Default
   * false: WeChat does without the list since 2020, and TCMPP's documents still ask for it.
   */
  obeyAppIdList?: boolean
  /** Milliseconds without a sign of life after which a page counts as crashed. Default 10 000. */
  unresponsiveAfter?: number
  /** Functions for `wx.invokeNativePlugin`, there before the app's code runs. */
  plugins?: Readonly<Record<string, Plugin>>
  /** How much one page may call. */
  guardLimits?: GuardLimits
  /** More APIs, declared as this package's own are; `later` ones bring their code with the first call. */
  apis?: readonly KnownApi[]
  /** Default: the global one. */
  window?: Window & typeof globalThis
}
