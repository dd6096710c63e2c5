import { css, unsafeCSS } from 'lit'
import base from 'weui/dist/style/base/base.min.css'
import icon from 'weui/dist/style/icon/weui-icon.min.css'
import button from 'weui/dist/style/widget/weui-button/weui-button.min.css'
import loading from 'weui/dist/style/widget/weui-loading/weui-loading.min.css'
import message from 'weui/dist/style/widget/weui-page/weui-msg.min.css'
import mask from 'weui/dist/style/widget/weui-tips/weui-mask.min.css'
import toast from 'weui/dist/style/widget/weui-tips/weui-toast.min.css'

const weui = [base, icon, button, loading, message, mask, toast]

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
