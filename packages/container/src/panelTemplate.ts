import { html } from 'lit'
import type { TemplateResult } from 'lit'

export interface Panel {
  title: string
  body: TemplateResult | string
  /** The first one from the left first. */
  buttons: TemplateResult
  /** More classes of the panel. */
  look?: string
  /** Names the panel for tests. */
  screen?: string
}

/** What most dialogs show: a panel at the screen's bottom with a title and buttons, above what it darkens. */
export function panelTemplate({ title, body, buttons, look = '', screen = '' }: Panel) {
  return html`
    <div class="weui-mask"></div>
    <div class="weui-half-screen-dialog weui-half-screen-dialog_show ${look}" data-screen=${screen}>
      <div class="weui-half-screen-dialog__hd">
        <strong class="weui-half-screen-dialog__title"><bdi>${title}</bdi></strong>
      </div>
      <div class="weui-half-screen-dialog__bd">${body}</div>
      <div class="weui-half-screen-dialog__ft permission-buttons">${buttons}</div>
    </div>
  `
}
