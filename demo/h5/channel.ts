import { askScript } from './askScript.js'
import { fieldValue } from './renderField.js'
import { renderPage } from './renderPage.js'
import { runRow } from './renderRow.js'
import type { Row } from './Group.js'

const greeting: Row = {
  name: 'greeting',
  api: 'sendWebviewEvent',
  title: 'Greeting',
  summary: 'What the page that opened this one emitted.',
  run: () => askScript('greeting'),
}

renderPage([
  { title: 'From the opener', rows: [greeting] },
  {
    title: 'To the opener',
    note: 'Go back afterwards: the page before shows the replies.',
    fields: [{ name: 'text', label: 'Text', value: 'Hello back' }],
    rows: [
      {
        name: 'reply',
        api: 'sendWebviewEvent',
        title: 'Emit a reply',
        run: () => askScript('reply', { text: fieldValue('text') }),
      },
    ],
  },
])
void runRow(greeting)
