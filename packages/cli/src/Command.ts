/** What the person asked for on the command line. */
export type Command =
  | { name: 'help' }
  | { name: 'version' }
  | { name: 'dev'; folder: string; port: number; open: boolean; origins: string[] }
  | {
      name: 'build'
      folder: string
      out: string
      origins: string[]
      offlineOrigin: string | undefined
    }
