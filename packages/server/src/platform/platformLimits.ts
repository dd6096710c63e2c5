/** Most are calls a minute; what is beyond them is refused until the minute is over. */
export interface PlatformLimits {
  /** `jscode2session` for one person of one app. */
  exchangesOfUser: number
  /** `wx.login` of one person in one app. */
  loginsOfUser: number
  /** The open interface, from one address: an app's own server asks for many people. */
  openCallsOfAddress: number
  /** What containers ask, from one address: a whole office may have one. */
  hostCallsOfAddress: number
  /** Bytes of one picture or voice. */
  mediaSize: number
  /** Bytes of pictures and voices that one person sends to one app in three days. */
  mediaOfUser: number
}

/** The first is the platform's; it names no others. */
export const platformLimits: PlatformLimits = {
  exchangesOfUser: 100,
  loginsOfUser: 100,
  openCallsOfAddress: 60_000,
  hostCallsOfAddress: 6_000,
  mediaSize: 10 * 2 ** 20,
  mediaOfUser: 100 * 2 ** 20,
}
