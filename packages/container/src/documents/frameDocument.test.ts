import { expect, it } from 'vitest'
import { frameDocument } from './frameDocument.js'

/** The value of an attribute, as a browser reads it. */
function attributeOf(markup: string, name: string): string | undefined {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(markup)?.[1]
  return value?.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
}

it('lets one script run, whatever its address looks like', () => {
  const address = `https://a.example/a;b,c/"d"/view.js?v=1&w='<2>'`
  const outer = frameDocument(address)
  const inner = attributeOf(outer, 'srcdoc')!
  expect(attributeOf(inner, 'src')).toBe(address)
  expect(attributeOf(outer, 'sandbox')).toBe('allow-scripts')
  for (const page of [outer, inner]) {
    expect(attributeOf(page, 'content')!.split('; ').slice(0, 2)).toEqual([
      `default-src 'none'`,
      `script-src https://a.example/a%3Bb%2Cc/%22d%22/view.js 'wasm-unsafe-eval'`,
    ])
  }
})
