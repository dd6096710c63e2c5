/** The server of the platform, as `createPlatform` of @miniview/server makes it. */
export interface PlatformAccess {
  /** Its address, without `/miniview/…`, such as `https://platform.example.com`. Default: the container's own origin. */
  url?: string
  /** Milliseconds between two looks for messages, as long as the person accepted some. Default 10 000. */
  inboxInterval?: number
}

/** A person who is signed in with the company that runs the shell. */
export interface SignedInUser {
  /** Stable and unique: storage, files and permissions belong to it. It is not told to the platform. */
  id: string
  /**
   * Headers by which the platform's server knows the person, such as `authorization`; asked for each call.
   * Cookies go along in any case.
   */
  headers?(): Readonly<Record<string, string>>
}
