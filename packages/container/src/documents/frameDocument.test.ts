// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { frameDocument } from './frameDocument.js'

it('lets one script run, whatever its address looks like', () => {
  const address = `https://a.example/a;b,c/"d"/view.js?v=1&w='2'`
  const outer = new DOMParser().parseFromString(frameDocument(address), 'text/html')
  const inner = new DOMParser().parseFromString(outer.querySelector('iframe')!.srcdoc, 'text/html')
  expect(inner.querySelector('script')!.getAttribute('src')).toBe(address)
  expect(outer.querySelector('iframe')!.getAttribute('sandbox')).toBe('allow-scripts')
  for (const page of [outer, inner]) {
    const policy = page.querySelector('meta[http-equiv]')!.getAttribute('content')!
    expect(policy.split('; ').slice(0, 2)).toEqual([
      `default-src 'none'`,
      `script-src https://a.example/a%3Bb%2Cc/%22d%22/view.js 'wasm-unsafe-eval'`,
    ])
  }
})
