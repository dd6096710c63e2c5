import type { Answer } from '@miniview/bridge'

/** The addresses that this page gave files of the host, and back. */
export interface FileAddresses {
  /** The path of each file by its address, for what goes to the host. */
  readonly paths: ReadonlyMap<string, string>
  /** The data of an answer, with an address of this page in place of each file's path. */
  addressed(answer: Answer & { ok: true }): object | undefined
  /** Another name of an address, which loads nowhere: how an iPhone names a file to jweixin. */
  localResource(address: string): string
}

/**
 * A page cannot load an address that the host makes; so it gets the files themselves, by reference, and
 * makes its own addresses, which last as long as the document.
 */
export function createFileAddresses(): FileAddresses {
  const addresses = new Map<string, string>()
  const paths = new Map<string, string>()

  function add([path, content]: readonly [string, Blob]) {
    if (addresses.has(path)) return
    const address = URL.createObjectURL(content)
    addresses.set(path, address)
    paths.set(address, path)
  }

  function replace(value: unknown): unknown {
    if (typeof value === 'string') return addresses.get(value) ?? value
    if (Array.isArray(value)) return value.map(replace)
    if (Object.getPrototypeOf(value ?? 0) !== Object.prototype) return value
    const members = Object.entries(value as object)
    return Object.fromEntries(members.map(([key, member]) => [key, replace(member)]))
  }

  return {
    paths,
    addressed({ data, files }) {
      if (!files) return data
      files.forEach(add)
      return replace(data) as object
    },
    localResource(address) {
      const name = `wxlocalresource://${address.slice(-36)}`
      paths.set(name, paths.get(address)!)
      return name
    },
  }
}
