import type { Refusal } from '@miniview/host'
import { html } from 'lit'
import type { TemplateResult } from 'lit'
import { cutText } from './cutText.js'
import type { Messages } from './messages.js'

/** A whole-page message with one or two buttons, in the platform's look. */
function screen(
  kind: string,
  title: string,
  details: readonly string[],
  buttons: readonly { label: string; action: string; run(): void }[],
  icon: 'warn' | 'info' = 'warn',
): TemplateResult {
  return html`
    <div class="weui-msg" data-screen=${kind} role="alert">
      <div class="weui-msg__icon-area"><i class="weui-icon-${icon} weui-icon_msg"></i></div>
      <div class="weui-msg__text-area">
        <h2 class="weui-msg__title">${title}</h2>
        ${details.map((detail) => html`<p class="weui-msg__desc">${detail}</p>`)}
      </div>
      <div class="weui-msg__opr-area">
        <p class="weui-btn-area">
          ${buttons.map(
            ({ label, action, run }) => html`
              <button class="weui-btn weui-btn_default" data-action=${action} @click=${run}>
                ${label}
              </button>
            `,
          )}
        </p>
      </div>
    </div>
  `
}

/** The address may not be opened: says which origin, and which setting allows it. */
export function refusedScreen(
  messages: Messages,
  { origin, refusal }: { origin: string; refusal: Refusal },
  goBack: () => void,
): TemplateResult {
  const details = messages.refusedBecause[refusal](origin)
  const back = { label: messages.back, action: 'back', run: goBack }
  return screen('refused', messages.refused, details, [back])
}

export function failedScreen(
  messages: Messages,
  { url }: { url: string },
  retry: () => void,
): TemplateResult {
  const again = { label: messages.retry, action: 'retry', run: retry }
  return screen('failed', messages.failed, [messages.failedDetail(url)], [again])
}

/** Nothing is closed: a page that was only busy takes the screen away by answering. */
export function unresponsiveScreen(messages: Messages, reload: () => void): TemplateResult {
  const again = { label: messages.reload, action: 'reload', run: reload }
  return screen('unresponsive', messages.unresponsive, [messages.unresponsiveDetail], [again])
}

/** The built-in page for a path that the mini program does not have. */
export function missingScreen(
  messages: Messages,
  path: string,
  goHome: () => void,
): TemplateResult {
  const home = { label: messages.goHome, action: 'home', run: goHome }
  return screen('missing', messages.pageMissing, [messages.pageMissingDetail(path)], [home])
}

/** The page's own script or template failed. */
export function pageFailedScreen(messages: Messages, path: string): TemplateResult {
  return screen('page-failed', messages.pageFailed, [messages.pageFailedDetail(path)], [])
}

/** The mini program's configuration is wrong; the text names the field. */
export function startFailedScreen(messages: Messages, text: string): TemplateResult {
  return screen('start-failed', messages.startFailed, [text], [])
}

/** The capsule sent the mini program to the background. */
export function backgroundScreen(
  messages: Messages,
  appName: string,
  reopen: () => void,
): TemplateResult {
  const again = { label: messages.reopen, action: 'reopen', run: reopen }
  return screen('background', messages.closed(cutText(appName, 40)), [], [again], 'info')
}
