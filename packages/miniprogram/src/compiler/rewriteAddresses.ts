import type valueParser from 'postcss-value-parser'
import type { ParsedValue } from 'postcss-value-parser'
import { joinPath, parentOf } from './packagePath.js'
import { applyAlias } from './resolveRequest.js'
import type { Aliases } from './resolveRequest.js'

/**
 * Makes `url(asset:/<path>)` of each address of a file of the package. The path starts at the mini
 * program's folder and is percent-encoded, so the address needs no quotes; only the running app knows
 * where its files are, and puts that in the place of `asset:/`.
 *
 * @param from path of the wxss
 * @returns paths of the files, and what is wrong
 */
export function rewriteAddresses(
  value: ParsedValue,
  from: string,
  aliases: Aliases,
): { assets: string[]; mistakes: string[] } {
  const assets: string[] = []
  const mistakes: string[] = []
  value.walk((node) => {
    const address = addressOf(node)
    if (!address || isForeign(address.value)) return
    const [, request = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address.value) ?? []
    const path = joinPath(parentOf(from), applyAlias(aliases, decode(request)))
    if (path === undefined) {
      mistakes.push(`url("${address.value}") leaves the mini program's folder`)
      return
    }
    assets.push(path)
    address.node.nodes = [
      {
        type: 'word',
        sourceIndex: address.node.sourceIndex,
        sourceEndIndex: address.node.sourceEndIndex,
        value: `asset:/${path.split('/').map(encode).join('/')}${rest.replaceAll(/[\s"'()\\]/g, encode)}`,
      },
    ]
  })
  return { assets, mistakes }
}

function addressOf(
  node: valueParser.Node,
): { node: valueParser.FunctionNode; value: string } | undefined {
  if (node.type !== 'function' || node.value.toLowerCase() !== 'url') return undefined
  const [first] = node.nodes
  if (first?.type !== 'string' && first?.type !== 'word') return undefined
  return { node, value: first.value }
}

/** With a scheme, an address of another host, or a part of the same document. */
function isForeign(address: string): boolean {
  return address === '' || /^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i.test(address)
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

/** Also encodes what `encodeURIComponent` leaves and an address without quotes may not have. */
function encode(part: string): string {
  return encodeURIComponent(part).replaceAll(
    /['()]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
