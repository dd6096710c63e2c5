import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { injectScript } from './injectScript.js'

const element = '<script>1</script>'
const change = {
  target: 'https://m.example.com',
  own: 'http://m.localhost:1',
  hash: "'sha256-x'",
}

async function inject(chunks: Buffer[], contentType = 'text/html', onlyWhole = false) {
  let charset: string | undefined
  const injector = injectScript({
    element,
    contentType,
    onlyWhole,
    change,
    begun: (found) => (charset = found),
  })
  const bytes = await buffer(Readable.from(chunks).pipe(injector))
  return { bytes, charset }
}

/** A document with a comment and quotes before its head, and Chinese in it. */
const before = '<!doctype html><!-- 中 --><html title=">"><head>'
const after = '<title>中文</title></head><body>好'

const utf8 = (text: string) => Buffer.from(text)
const utf16le = (text: string) => Buffer.from(text, 'utf16le')
const utf16be = (text: string) => utf16le(text).swap16()
const gbkOf = new Map([...'中文好'].map((sign, at) => [sign, ['d6d0', 'cec4', 'bac3'][at]!]))
const gbk = (text: string) =>
  Buffer.concat(
    [...text].map((sign) =>
      Buffer.from(gbkOf.get(sign) ?? Buffer.from(sign).toString('hex'), 'hex'),
    ),
  )

const mark = '\ufeff'
const meta = '<meta charset="gbk">'
const cases = [
  { name: 'UTF-8', encode: utf8, type: 'text/html; charset=utf-8', start: '', charset: 'utf-8' },
  { name: 'UTF-8 with its mark', encode: utf8, type: 'text/html', start: mark, charset: 'utf-8' },
  {
    name: 'UTF-16LE by its mark',
    encode: utf16le,
    type: 'text/html',
    start: mark,
    charset: 'utf-16le',
  },
  {
    name: 'UTF-16BE by its mark',
    encode: utf16be,
    type: 'text/html',
    start: mark,
    charset: 'utf-16be',
  },
  {
    name: 'UTF-16BE by its type',
    encode: utf16be,
    type: 'text/html; charset="UTF-16BE"',
    start: '',
    charset: 'utf-16be',
  },
  { name: 'GBK by its meta', encode: gbk, type: 'text/html', start: '', charset: 'gbk', meta },
]

it.each(cases)('puts the script into $name, wherever the chunks end', async (given) => {
  const { encode, type, start, charset } = given
  const rest = (given.meta ?? '') + after
  const bytes = encode(start + before + rest)
  const expected = Buffer.concat([encode(start + before), encode(element), encode(rest)])
  for (let at = 0; at <= bytes.length; at++) {
    const result = await inject([bytes.subarray(0, at), bytes.subarray(at)], type)
    expect([at, result.bytes.equals(expected), result.charset]).toEqual([at, true, charset])
  }
  const single = await inject(
    [...bytes].map((byte) => Buffer.from([byte])),
    type,
  )
  expect(single.bytes.equals(expected)).toBe(true)
})

it('lets the beginning go before the document has ended', async () => {
  const injector = injectScript({
    element,
    contentType: 'text/html; charset=utf-8',
    onlyWhole: false,
    change,
    begun: () => {},
  })
  injector.write('<!doctype html><head><title>')
  const [first] = (await injector.take(1).toArray()) as [Buffer]
  expect(String(first)).toBe(`<!doctype html><head>${element}<title>`)
})

it('leaves a piece alone that a script asked for, and nothing as nothing', async () => {
  const piece = await inject([utf8('<p>piece</p>')], 'text/html', true)
  expect(String(piece.bytes)).toBe('<p>piece</p>')
  const whole = await inject([utf8('<html><p>')], 'text/html', true)
  expect(String(whole.bytes)).toBe(`<html>${element}<p>`)
  expect((await inject([])).bytes).toHaveLength(0)
})

it('does not hold more than it may of a document that never begins', async () => {
  const comment = utf8(`<!doctype html><!--${'x'.repeat(70_000)}`)
  const { bytes } = await inject([comment, utf8('--><head>')])
  expect(String(bytes.subarray(0, 40))).toContain(`<!doctype html>${element}`)
})

it('adjusts policies and the base of the head, wherever the chunks end and in every encoding', async () => {
  const head = (policy: string, base: string) =>
    `<!doctype html><head>@<meta charset="utf-8"><title><meta></title><script>'<meta http-equiv=content-security-policy content=x>'</script>` +
    `<!-- <base href="https://m.example.com/"> --><META content=${policy} http-equiv='Content-Security-Policy'><base target=_top href=${base}><link href="https://m.example.com/a.css"></head><body>`
  const tail = `<p title="<"><base href="https://m.example.com/">中`
  const before = head(
    `"default-src &#39;self&#39;; img-src https://m.example.com"`,
    `'//m.example.com/sub/?a=1&amp;b'`,
  )
  const after = head(
    `"default-src 'self' https://m.example.com; img-src https://m.example.com http://m.localhost:1; script-src 'self' https://m.example.com 'sha256-x'"`,
    `"http://m.localhost:1/sub/?a=1&amp;b"`,
  )
  for (const [encode, type] of [
    [utf8, 'text/html; charset=utf-8'],
    [utf16be, 'text/html; charset=utf-16be'],
  ] as const) {
    const bytes = encode(before.replace('@', '') + tail)
    const expected = encode(after.replace('@', element) + tail)
    for (let at = 0; at <= bytes.length; at += 3) {
      const result = await inject([bytes.subarray(0, at), bytes.subarray(at)], type)
      expect(String(result.bytes)).toBe(String(expected))
    }
    const single = await inject(
      [...bytes].map((byte) => Buffer.from([byte])),
      type,
    )
    expect(single.bytes.equals(expected)).toBe(true)
  }
})

it('leaves a head alone that never ends, and a base of another origin', async () => {
  const open = `<!doctype html><head><base href="https://other.example/"><meta name=x content="`
  const { bytes } = await inject([utf8(open), utf8('y'.repeat(100_000))])
  expect(String(bytes)).toBe(open.replace('<head>', `<head>${element}`) + 'y'.repeat(100_000))
})
