import type { FrameWords } from '../FrameMessages.js'
import { element } from './element.js'

/** Asks for a document's password, again after a wrong one. */
export function askPassword(
  words: FrameWords,
  wasWrong: boolean,
  answer: (password: string) => void,
): void {
  const form = element('form', 'password')
  const label = element('label', '', words.password)
  const field = element('input')
  field.type = 'password'
  field.autocomplete = 'off'
  label.append(field)
  const problem = element('p', 'problem', wasWrong ? words.wrongPassword : '')
  problem.role = 'alert'
  const button = element('button', 'unlock', words.unlock)
  // The frame may send no forms, not even to itself.
  button.type = 'button'
  const send = () => {
    if (field.value !== '') answer(field.value)
  }
  button.addEventListener('click', send)
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return
    event.preventDefault()
    send()
  })
  form.append(label, problem, button)
  document.body.replaceChildren(form)
  field.focus()
}
