import { css, unsafeCSS } from 'lit'
import base from 'weui/dist/style/base/base.min.css?later'
import icon from 'weui/dist/style/icon/weui-icon.min.css?later'
import button from 'weui/dist/style/widget/weui-button/weui-button.min.css?later'
import loading from 'weui/dist/style/widget/weui-loading/weui-loading.min.css?later'
import message from 'weui/dist/style/widget/weui-page/weui-msg.min.css?later'
import mask from 'weui/dist/style/widget/weui-tips/weui-mask.min.css?later'
import toast from 'weui/dist/style/widget/weui-tips/weui-toast.min.css?later'
import cell from 'weui/dist/style/widget/weui-cell/weui-cell.min.css'
import switchStyle from 'weui/dist/style/widget/weui-cell/weui-switch.min.css'
import actionSheet from 'weui/dist/style/widget/weui-tips/weui-actionsheet.min.css'
import dialog from 'weui/dist/style/widget/weui-tips/weui-dialog.min.css'
import halfScreen from 'weui/dist/style/widget/weui-tips/weui-half-screen-dialog.min.css'

const look = [base, icon, button, loading, message, mask, toast]
const weui = [cell, switchStyle, actionSheet, dialog, halfScreen]

/** What dialogs use of the sheets of which the container's first screens use a part; they stand before all others. */
export const dialogLook = look.map((text) => unsafeCSS(text))

/** The dialogs, whose code is loaded on first use. */
export const dialogStyles = [
  ...weui.map((text) => unsafeCSS(text)),
  css`
    /* A dialog covers the container, wherever on the screen that is. */
    dialog {
      position: fixed;
      top: var(--app-top);
      left: var(--app-left);
      width: var(--app-width);
      height: var(--app-height);
      border-radius: var(--app-radius);
      max-width: none;
      max-height: none;
      margin: 0;
      padding: 0;
      border: 0;
      overflow: hidden;
      background: none;
      color: inherit;
      /* The look's fixed panels then stay inside the dialog. */
      contain: layout paint;
    }
    dialog::backdrop {
      background: none;
    }
    .weui-dialog__title,
    .weui-dialog__bd,
    .weui-dialog__btn,
    .weui-actionsheet__title-text,
    .weui-actionsheet__cell {
      overflow-wrap: anywhere;
    }
    /* Long items must not push the first ones out of the screen. */
    .weui-actionsheet {
      display: flex;
      flex-direction: column;
      max-height: 90%;
    }
    .weui-actionsheet__menu {
      min-height: 0;
      overflow-y: auto;
    }
    .weui-actionsheet__title,
    .weui-actionsheet__action {
      flex: none;
    }
    button.weui-dialog__btn,
    button.weui-actionsheet__cell {
      width: 100%;
      border: 0;
      background: none;
      font: inherit;
      cursor: pointer;
    }
    button.weui-dialog__btn {
      font-weight: 600;
    }
    button.weui-actionsheet__cell {
      color: inherit;
    }
    .modal-input {
      box-sizing: border-box;
      width: 100%;
      padding: 8px 12px;
      border: 0;
      border-radius: 6px;
      background: var(--weui-BG-1);
      color: var(--weui-FG-0);
      font: inherit;
      text-align: start;
    }
    /* In a wide window a panel at the bottom is as wide as a hand reaches. */
    .weui-half-screen-dialog {
      max-width: 480px;
      margin-inline: auto;
    }
    .weui-half-screen-dialog__title,
    .permission-text {
      overflow-wrap: anywhere;
    }
    .permission-scope {
      font-size: 20px;
      font-weight: 600;
    }
    .permission-origin {
      margin-top: 12px;
      color: var(--weui-FG-1);
      font-size: 14px;
    }
    .permission-buttons {
      display: flex;
      gap: 12px;
      justify-content: center;
    }
    /* The look gives the second of two buttons more room with as many classes. */
    .weui-half-screen-dialog__ft.permission-buttons .weui-btn.weui-btn {
      flex: 1;
      min-width: 0;
      max-width: 184px;
      margin: 0;
      padding-inline: 8px;
    }
    .full-page {
      position: absolute;
      inset: 0;
      overflow: auto;
      background: var(--weui-BG-0);
    }
    .full-page-bar {
      display: flex;
      align-items: center;
      justify-content: space-between;
      padding: 8px 16px;
      background: var(--weui-BG-2);
    }
    .full-page-bar h2 {
      margin: 0;
      font-size: 17px;
    }
    .full-page > :not(header) {
      max-width: 640px;
      margin-inline: auto;
    }
    .full-page-hint {
      padding: 24px 16px;
      color: var(--weui-FG-1);
      text-align: center;
    }
    .text-button {
      min-height: 44px;
      min-width: 44px;
      padding: 0 12px;
      border: 0;
      background: none;
      color: var(--weui-LINK);
      font: inherit;
      cursor: pointer;
    }
    .about-name {
      padding: 24px 16px 8px;
      margin-block: 0;
      font-size: 22px;
      text-align: center;
      overflow-wrap: anywhere;
    }
    .about-origin {
      overflow-wrap: anywhere;
    }
  `,
]
