import type { Bill } from '@miniview/host'
import { html, nothing } from 'lit'
import type { TemplateResult } from 'lit'
import { adoptStyles } from '../adoptStyles.js'
import { cutText } from '../cutText.js'
import type { DialogPlace } from '../DialogPlace.js'
import { inLanguage } from '../messages.js'
import { openDialog } from '../openDialog.js'
import { amountText } from './amountText.js'
import { cashierStyles } from './cashierStyles.js'

const words = {
  en: {
    title: (merchant: string) => `Pay ${merchant}`,
    item: 'For',
    app: 'Mini program',
    origin: 'Asked by',
    cancel: 'Cancel',
    pay: 'Pay',
    paying: 'Paying…',
  },
  zhCN: {
    title: (merchant: string) => `付款给${merchant}`,
    item: '商品',
    app: '小程序',
    origin: '请求来源',
    cancel: '取消',
    pay: '支付',
    paying: '正在支付…',
  },
}

/** A tap meant for the page must not land on a button that appeared under the finger. */
const armingTime = 500

/** Texts of others are cut, so that they cannot push the buttons off the screen. */
const maxName = 40
const maxDescription = 127

/** Characters of an amount that fit the narrowest screen in the large type. */
const maxAmount = 11

/** What is to be paid, and the buttons to do it. Ends when it is paid, or the person decided otherwise. */
export async function showCashier(
  { layer, language }: DialogPlace,
  bill: Bill,
  signal: AbortSignal,
): Promise<void> {
  const text = inLanguage(language, words)
  const title = text.title(cutText(bill.merchant, maxName))
  const amount = amountText(bill, language)
  const isLong = amount.length > maxAmount
  const amountClass = isLong ? 'cashier-amount cashier-amount_long' : 'cashier-amount'
  const openedAt = performance.now()
  const closing = new AbortController()
  const abort = () => closing.abort()
  if (signal.aborted) return
  signal.addEventListener('abort', abort)
  adoptStyles(layer, [cashierStyles])

  function pay({ currentTarget }: Event, close: () => void) {
    if (performance.now() - openedAt < armingTime) return
    // From here on the sheet stays, whatever becomes of the page that asked for it.
    signal.removeEventListener('abort', abort)
    const sheet = (currentTarget as Element).closest<HTMLElement>('.cashier')!
    sheet.ariaBusy = 'true'
    for (const button of sheet.querySelectorAll('button')) button.disabled = true
    const status = sheet.querySelector<HTMLElement>('.cashier-status')!
    status.textContent = text.paying
    // The keyboard stays in the sheet, where no button can have it now.
    status.focus()
    void bill.pay().finally(close)
  }

  await openDialog<void>({
    layer,
    label: `${title} ${amount}`,
    dismissible: true,
    signal: closing.signal,
    content: (close) => html`
      <div class="weui-mask"></div>
      <div class="weui-half-screen-dialog weui-half-screen-dialog_show cashier">
        <div class="weui-half-screen-dialog__hd">
          <strong class="weui-half-screen-dialog__title"><bdi>${title}</bdi></strong>
        </div>
        <div class="weui-half-screen-dialog__bd">
          <p class=${amountClass}>${amount}</p>
          <dl class="cashier-facts">
            ${fact(text.item, cutText(bill.description, maxDescription))}
            ${fact(text.app, cutText(bill.appName, maxName))}
            ${bill.origin === undefined ? nothing : fact(text.origin, bill.origin)}
          </dl>
          <p class="cashier-status" role="status" tabindex="-1"></p>
        </div>
        <div class="weui-half-screen-dialog__ft permission-buttons">
          <button
            class="weui-btn weui-btn_default"
            data-action="cancel"
            autofocus
            @click=${() => close()}
          >
            ${text.cancel}
          </button>
          <button
            class="weui-btn weui-btn_primary"
            data-action="pay"
            @click=${(event: Event) => pay(event, close)}
          >
            ${text.pay}
          </button>
        </div>
      </div>
    `,
  })
  signal.removeEventListener('abort', abort)
}

const fact = (name: string, value: string): TemplateResult => html`
  <div>
    <dt>${name}</dt>
    <dd><bdi>${value}</bdi></dd>
  </div>
`
