/**
 * `rpx` and the units of the window, as units of the page's view, which is a size container: a page is
 * 750rpx wide, and as wide as its view, wherever the container stands in a browser's window.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/view/wxss.html
 */

const lengths = /(?<![\w.#])(\d*\.?\d+(?:e[+-]?\d+)?)(?:(rpx)|[dsl]?v(w|h|min|max))(?![\w-])/gi

const decimals = 5
const rpxPerPercent = 7.5

/** Converts the lengths in a value that has neither strings nor addresses. */
export function convertUnits(value: string): string {
  return value.replaceAll(lengths, (_, digits: string, rpx: string | undefined, side: string) => {
    if (rpx === undefined) return `${digits}cq${side.toLowerCase()}`
    const percent = Number((Number(digits) / rpxPerPercent).toFixed(decimals))
    return percent === 0 ? '0px' : `${percent}cqw`
  })
}

/** A media query cannot ask for units of a container; there a window of 375 pixels is 750rpx wide. */
export function convertQueryUnits(query: string): string {
  return query.replaceAll(lengths, (length, digits: string, rpx: string | undefined) =>
    rpx === undefined ? length : `${Number(digits) / 2}px`,
  )
}
