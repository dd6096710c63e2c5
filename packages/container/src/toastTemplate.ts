import type { Toast } from '@miniview/host'
import { html, nothing } from 'lit'
import type { TemplateResult } from 'lit'

/** The one toast or loading sign. A screen reader reads it when it appears. */
export function toastTemplate(toast: Toast | undefined): TemplateResult {
  return html`
    <div class="toast-place" role="status">
      ${
        toast
          ? html`
              ${toast.mask ? html`<div class="weui-mask_transparent"></div>` : nothing}
              <div
                class=${`weui-toast ${toast.icon === 'none' && !toast.image ? 'weui-toast_text' : ''}`}
                data-toast=${toast.kind}
              >
                ${icon(toast)}
                <p class="weui-toast__content">${toast.title}</p>
              </div>
            `
          : nothing
      }
    </div>
  `
}

function icon({ icon: name, image }: Toast) {
  if (image && /^(https|blob):/.test(image)) {
    return html`<img class="weui-icon_toast toast-image" src=${image} alt="" />`
  }
  switch (name) {
    case 'success':
      return html`<i class="weui-icon-success-no-circle weui-icon_toast"></i>`
    case 'error':
      return html`<i class="weui-icon-warn weui-icon_toast"></i>`
    case 'loading':
      return html`<span class="weui-primary-loading weui-icon_toast"
        ><span class="weui-primary-loading__dot"></span
      ></span>`
    case 'none':
      return nothing
  }
}
