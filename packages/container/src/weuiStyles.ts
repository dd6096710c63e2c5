import { css, unsafeCSS } from 'lit'
import base from 'weui/dist/style/base/base.min.css'
import icon from 'weui/dist/style/icon/weui-icon.min.css'
import button from 'weui/dist/style/widget/weui-button/weui-button.min.css'
import cell from 'weui/dist/style/widget/weui-cell/weui-cell.min.css'
import switchStyle from 'weui/dist/style/widget/weui-cell/weui-switch.min.css'
import loading from 'weui/dist/style/widget/weui-loading/weui-loading.min.css'
import message from 'weui/dist/style/widget/weui-page/weui-msg.min.css'
import actionSheet from 'weui/dist/style/widget/weui-tips/weui-actionsheet.min.css'
import dialog from 'weui/dist/style/widget/weui-tips/weui-dialog.min.css'
import halfScreen from 'weui/dist/style/widget/weui-tips/weui-half-screen-dialog.min.css'
import mask from 'weui/dist/style/widget/weui-tips/weui-mask.min.css'
import toast from 'weui/dist/style/widget/weui-tips/weui-toast.min.css'

const weui = [
  base,
  icon,
  button,
  cell,
  switchStyle,
  loading,
  message,
  actionSheet,
  dialog,
  halfScreen,
  mask,
  toast,
]

/** The platform's look, for shadow roots whose outermost element has the class `wx-root`. */
export const weuiStyles = [
  ...weui.map((text) => unsafeCSS(text)),
  css`
    .wx-root {
      font:
        17px/1.4 system-ui,
        -apple-system,
        'PingFang SC',
        'Noto Sans CJK SC',
        sans-serif;
    }
    button {
      font-family: inherit;
    }
    .weui-msg__title,
    .weui-msg__desc {
      overflow-wrap: anywhere;
    }
  `,
]
