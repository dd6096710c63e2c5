/**
 * A length as components take it: a number of CSS pixels, or a text such as `30`, `30px` or `30rpx`.
 *
 * @param pageWidth CSS pixels; 750rpx are as wide
 * @returns CSS pixels; 0 for what is no length
 */
export function toPixels(length: unknown, pageWidth: number): number {
  if (typeof length === 'number') return Number.isFinite(length) ? length : 0
  const match = /^\s*(-?(?:\d+\.?\d*|\.\d+))(px|rpx)?\s*$/.exec(String(length))
  if (!match) return 0
  const number = Number(match[1])
  return match[2] === 'rpx' ? (number * pageWidth) / 750 : number
}
