/** Names and values as they came; a name may come several times. */
export type HeaderPairs = readonly (readonly [string, string])[]

/** What an app is told of an answer before its body. */
export interface ResponseHead {
  statusCode: number
  /** A name that came several times has its values joined. */
  header: Record<string, string>
  /** Each `Set-Cookie`; none where the browser keeps them from the host. */
  cookies: string[]
}

export function toResponseHead(statusCode: number, pairs: HeaderPairs): ResponseHead {
  const header = new Map<string, string>()
  const cookies: string[] = []
  for (const [name, value] of pairs) {
    if (name.toLowerCase() === 'set-cookie') cookies.push(value)
    const before = header.get(name)
    header.set(name, before === undefined ? value : `${before},${value}`)
  }
  return { statusCode, header: Object.fromEntries(header), cookies }
}

/** The first value of a header, whose name is given in lower case. */
export function headerOf(pairs: HeaderPairs, wanted: string): string | undefined {
  return pairs.find(([name]) => name.toLowerCase() === wanted)?.[1]
}
