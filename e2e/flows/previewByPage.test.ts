import { expect, test } from 'vitest'
import { callWx, testBench } from '../apps/openTestApp.js'

const bench = testBench()

test('a page shows pictures, and nothing else', async () => {
  const app = await bench.open()
  const page = await app.page()
  const foreign = await page.evaluate(() =>
    URL.createObjectURL(new Blob(['<script>'], { type: 'text/html' })),
  )
  for (const url of [
    'javascript:globalThis.__pwned = true',
    ' java\nscript:globalThis.__pwned = true',
    'vbscript:x',
    'data:text/html,<script>parent.__pwned = true</script>',
    'file:///etc/passwd',
    '//evil.example/1.png',
    foreign,
    '/images/a.png',
    'wxfile://tmp_guessed.png',
  ]) {
    const { errMsg } = await callWx(page, 'previewImage', { urls: [url] })
    expect(errMsg).toMatch(/^previewImage:fail (no such file|invalid urls)/)
  }
  expect(await app.sees('dialog')).toBe(false)
  expect(await app.container.evaluate(() => '__pwned' in globalThis)).toBe(false)

  const picture =
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><script>globalThis.__pwned = true</script></svg>'
  const url = `data:image/svg+xml,${encodeURIComponent(picture)}`
  expect(await callWx(page, 'previewImage', { urls: [url] })).toEqual({ errMsg: 'previewImage:ok' })
  const image = await app.element('.pswp__img')
  await app.waitFor('the picture', () =>
    image.evaluate((element) => (element as HTMLImageElement).naturalWidth === 40),
  )
  expect(await image.evaluate((element) => (element as HTMLImageElement).referrerPolicy)).toBe(
    'no-referrer',
  )
  expect(await app.container.evaluate(() => '__pwned' in globalThis)).toBe(false)
  expect(await callWx(page, 'checkJsApi', { jsApiList: ['previewImage', 'previewMedia'] })).toEqual(
    expect.objectContaining({ checkResult: { previewImage: true, previewMedia: false } }),
  )

  // A page that goes takes its preview along.
  await page.evaluate(() => location.reload())
  await app.waitFor('the end', async () => !(await app.sees('dialog')))
})
