/**
 * Converts the lengths of an inline style: 750rpx are as wide as the page, and so are 100 of the
 * container query unit `cqw`, because the page's view is a size container.
 */
export function toInlineStyle(style: string): string {
  return style.replaceAll(
    /(?<![\w#.-])(-?(?:\d+\.?\d*|\.\d+))(rpx|vw|vh|vmin|vmax)\b/g,
    (_match, number: string, unit: string) =>
      unit === 'rpx' ? `${round(Number(number) / 7.5)}cqw` : `${number}cq${unit.slice(1)}`,
  )
}

function round(number: number): number {
  return Math.round(number * 1e5) / 1e5
}
