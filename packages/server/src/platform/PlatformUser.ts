/** A person who is signed in, as the company that runs the platform knows them. */
export interface PlatformUser {
  /** Stable and unique in the company. It never leaves the server; apps see an openid made of it. */
  id: string
  nickName: string
  /** Default: an empty text. */
  avatarUrl?: string
  /** 0 unknown (default), 1 male, 2 female. */
  gender?: 0 | 1 | 2
  /** The language of the three places below. Default `zh_CN`. */
  language?: string
  country?: string
  province?: string
  city?: string
  /** Whether the platform's risk control holds the person back: apps then get 40226 for their codes. */
  isBlocked?: boolean
}
