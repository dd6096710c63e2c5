import fc from 'fast-check'
import { expect, it } from 'vitest'
import { resolvePageUrl, toPageUrl } from './resolvePageUrl.js'

it('reads back what toPageUrl wrote', () => {
  const query = fc.dictionary(fc.string({ minLength: 1 }), fc.string(), { noNullPrototype: true })
  fc.assert(
    fc.property(query, (original) => {
      const { path, query } = resolvePageUrl(`/${toPageUrl({ path: 'pages/a', query: original })}`)
      expect(path).toBe('pages/a')
      expect(Object.entries(query)).toEqual(Object.entries(original))
    }),
  )
})

it('keeps a member __proto__ of the query as a member', () => {
  const { query } = resolvePageUrl('/pages/a?__proto__=x')
  expect(Object.entries(query)).toEqual([['__proto__', 'x']])
  expect(Object.getPrototypeOf(query)).toBe(Object.prototype)
})

it('does not leave the package', () => {
  expect(resolvePageUrl('../../../../a', 'pages/b').path).toBe('a')
})
