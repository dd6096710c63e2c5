import type { ActionSheet } from '@miniview/host'
import { html, nothing } from 'lit'
import type { DialogPlace } from './DialogPlace.js'
import { moveByArrows } from './moveByArrows.js'
import { openDialog } from './openDialog.js'

/** `wx.showActionSheet`: one of some items. @returns the item's index */
export function showActionSheetDialog(
  { layer, messages }: DialogPlace,
  { alertText, itemList, itemColor }: ActionSheet,
  signal?: AbortSignal,
): Promise<number | undefined> {
  const color =
    itemColor === '#000000' || !/^#[\da-f]{3,8}$/i.test(itemColor) ? '' : `color: ${itemColor}`
  return openDialog<number | undefined>({
    layer,
    label: alertText ?? messages.menu,
    dismissible: true,
    ...(signal && { signal }),
    content: (close) => html`
      <div class="weui-mask"></div>
      <div class="weui-actionsheet weui-actionsheet_toggle" @keydown=${moveByArrows}>
        ${
          alertText
            ? html`<div class="weui-actionsheet__title">
                <p class="weui-actionsheet__title-text">${alertText}</p>
              </div>`
            : nothing
        }
        <div class="weui-actionsheet__menu">
          ${itemList.map(
            (item, index) => html`
              <button class="weui-actionsheet__cell" style=${color} @click=${() => close(index)}>
                ${item}
              </button>
            `,
          )}
        </div>
        <div class="weui-actionsheet__action">
          <button
            class="weui-actionsheet__cell"
            data-action="cancel"
            @click=${() => close(undefined)}
          >
            ${messages.cancel}
          </button>
        </div>
      </div>
    `,
  })
}
