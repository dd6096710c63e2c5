/** What this benchmark uses of it. */
declare module 'autocannon' {
  interface Request {
    path?: string
    setupRequest?(request: Request): Request
  }

  interface Result {
    /** Seconds. */
    duration: number
    errors: number
    mismatches: number
    non2xx: number
    requests: { total: number }
  }

  interface Options {
    url: string
    connections: number
    amount: number
    requests: readonly Request[]
    verifyBody?(body: string): boolean
  }

  // oxlint-disable-next-line import/no-default-export -- It has only this.
  export default function autocannon(options: Options): Promise<Result>
}
