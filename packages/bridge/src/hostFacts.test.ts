import { expect, it } from 'vitest'
import { fromFrameName, toFrameName } from './hostFacts.js'

const facts = {
  appId: 'mp6iu47n4rps6zwz',
  hostOrigin: 'https://host.example',
  userAgentSuffix: 'miniProgram TMA/mp6iu47n4rps6zwz',
}

it('reads back what was written', () => {
  expect(fromFrameName(toFrameName(facts))).toEqual(facts)
})

it.each([
  ['an empty name', ''],
  ['another name', 'main'],
  ['broken JSON', 'miniview:{'],
  ['no object', 'miniview:null'],
  ['an array', 'miniview:[]'],
  ['a missing fact', 'miniview:{"appId":"a","hostOrigin":"https://host.example"}'],
  ['a fact of another type', toFrameName({ ...facts, appId: 1 as unknown as string })],
])('takes %s for no facts', (_name, frameName) => {
  expect(fromFrameName(frameName)).toBeUndefined()
})
