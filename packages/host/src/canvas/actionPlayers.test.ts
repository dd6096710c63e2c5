import { expect, it } from 'vitest'
import { ActionRecorder } from './ActionRecorder.js'
import { actionPlayers } from './actionPlayers.js'

it('has a player for each action that a recorder keeps, and no other', () => {
  const recorder = new ActionRecorder() as unknown as Record<string, (...data: unknown[]) => void>
  const members = Object.getOwnPropertyNames(ActionRecorder.prototype)
  const recording = members.filter(
    (name) => !/^(constructor|create|getActions|clearActions)/.test(name),
  )
  for (const name of recording) {
    const { value } = Object.getOwnPropertyDescriptor(ActionRecorder.prototype, name)!
    if (typeof value === 'function') recorder[name]!(1)
  }
  const recorded = (recorder as unknown as ActionRecorder).getActions()
  expect(new Set(recorded.map(({ method }) => method))).toEqual(new Set(actionPlayers.keys()))
})
