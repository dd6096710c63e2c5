/** The path on each of the gateway's origins that leads on to the address in `?url=`. */
export const goPath = '/.miniview/go'
