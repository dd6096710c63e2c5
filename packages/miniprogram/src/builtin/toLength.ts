import { toInlineStyle } from '../runtime/toInlineStyle.js'

/**
 * A length as components take it, as a length of CSS: a number of pixels, or a text such as `30`, `30px`
 * or `30rpx`. What is no length is `0px`.
 */
export function toLength(length: unknown): string {
  const match = /^\s*(-?(?:\d+\.?\d*|\.\d+))(px|rpx)?\s*$/.exec(String(length))
  return match ? toInlineStyle(`${Number(match[1])}${match[2] ?? 'px'}`) : '0px'
}
