import { fieldValue } from './renderField.js'
import { renderPage } from './renderPage.js'
import { showResult } from './showResult.js'
import { wx } from './wx.js'

let sent = 0
let heard: unknown[] = []

/** Each message has a number, so that order and batches can be seen. */
function nextMessage() {
  return { number: ++sent, text: fieldValue('text') }
}

function onEvent(message: unknown) {
  heard = [...heard, message]
  showResult('heard', heard)
}

renderPage([
  {
    title: 'To bindmessage',
    note: 'Messages wait. They arrive together when you go back, share or copy the link.',
    fields: [{ name: 'text', label: 'Text', value: 'Hello' }],
    rows: [
      {
        name: 'postMessage',
        title: 'wx.miniProgram.postMessage',
        summary: 'Then go back: the page before shows it.',
        run: () => wx.miniProgram.postMessage({ data: nextMessage() }),
      },
      {
        name: 'postMessageAndBack',
        api: 'postMessage',
        title: 'postMessage, navigateBack',
        summary: 'Both at once; the message still arrives.',
        run: () => {
          const posted = wx.miniProgram.postMessage({ data: nextMessage() })
          wx.miniProgram.navigateBack({ delta: 1 })
          return posted
        },
      },
      { name: 'messages', title: 'Delivered', summary: 'Seen here after sharing.' },
    ],
  },
  {
    title: 'To bindevent',
    note: 'Events arrive at once. The script answers each with an event for this page.',
    rows: [
      {
        name: 'sendWebviewEvent',
        title: 'wx.miniProgram.sendWebviewEvent',
        summary: 'With the text from above.',
        run: () => wx.miniProgram.sendWebviewEvent({ data: nextMessage() }),
      },
      {
        name: 'onWebviewEvent',
        title: 'wx.miniProgram.onWebviewEvent',
        summary: 'Starts to listen.',
        run: () => {
          wx.miniProgram.onWebviewEvent(onEvent)
          return { listening: true }
        },
      },
      {
        name: 'offWebviewEvent',
        title: 'wx.miniProgram.offWebviewEvent',
        summary: 'Stops.',
        run: () => {
          wx.miniProgram.offWebviewEvent(onEvent)
          return { listening: false }
        },
      },
      { name: 'heard', title: 'Heard', summary: 'Events that the listener got.' },
    ],
  },
])

wx.miniProgram.onWebviewEvent((message) => {
  const { messages } = message as { messages?: unknown }
  if (messages) showResult('messages', messages)
})
