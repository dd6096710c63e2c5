import { expect, it } from 'vitest'
import { changedStyles } from './changedStyles.js'

const before = new Map([
  ['app', { css: 'a {}' }],
  ['pages/a/a', { css: '.a {}', fonts: '@font-face {}' }],
  ['components/c', { css: '.c1--c {}', scope: 'c1' }],
])

it('names the styles whose rules or fonts differ', () => {
  const style = { css: '.a { color: red }' }
  expect(changedStyles(before, new Map(before))).toEqual([])
  expect(changedStyles(before, new Map([...before, ['pages/a/a', style]]))).toEqual([
    ['pages/a/a', style],
  ])
})

it('has no answer where a style appeared, vanished, moved or has another scope', () => {
  const after = (change: (styles: Map<string, { css: string; scope?: string }>) => void) => {
    const styles = new Map<string, { css: string; scope?: string }>(before)
    change(styles)
    return changedStyles(before, styles)
  }
  expect(after((styles) => styles.set('pages/b/b', { css: '' }))).toBeUndefined()
  expect(after((styles) => styles.delete('app'))).toBeUndefined()
  expect(
    after((styles) => {
      styles.delete('app')
      styles.set('pages/b/b', { css: '' })
    }),
  ).toBeUndefined()
  expect(after((styles) => styles.set('components/c', { css: '', scope: 'c2' }))).toBeUndefined()
})
