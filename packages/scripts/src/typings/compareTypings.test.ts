import { expect, it } from 'vitest'
import { loadApis } from './loadApis.js'
import { compareTypings } from './compareTypings.js'
import { readTypings } from './readTypings.js'
import { typingsDifferences } from './typingsDifferences.js'

// The compiler reads a megabyte of typings.
const timeout = 120_000

it(
  'every difference from miniprogram-api-typings is listed with its reason',
  async () => {
    const found = compareTypings(await loadApis(), readTypings())
    const listed = typingsDifferences.flatMap(({ lines }) => lines)
    const missing = found.filter((line) => !listed.includes(line))
    const stale = listed.filter((line) => !found.includes(line))
    const paste = missing.map((line) => `      '${line}',`).join('\n')
    expect(missing, `Give reasons in typingsDifferences.ts:\n${paste}`).toEqual([])
    expect(stale, 'No differences any more; take them out of typingsDifferences.ts.').toEqual([])
    expect(listed).toEqual([...new Set(listed)])
  },
  timeout,
)
