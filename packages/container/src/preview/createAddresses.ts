/** Gives files addresses, each one, until all are taken back. */
export function createAddresses() {
  const addresses = new Map<Blob, string>()
  return {
    of(source: string | Blob): string {
      if (typeof source === 'string') return source
      const known = addresses.get(source)
      if (known !== undefined) return known
      const address = URL.createObjectURL(source)
      addresses.set(source, address)
      return address
    },
    revoke(): void {
      for (const address of addresses.values()) URL.revokeObjectURL(address)
      addresses.clear()
    },
  }
}

export type Addresses = ReturnType<typeof createAddresses>
