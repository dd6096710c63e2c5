import type { Toast } from '@miniview/host'
import { html, nothing } from 'lit'
import type { TemplateResult } from 'lit'

/** A toast, and of its picture what is known of it by now: its address, or undefined while it is read. */
export interface ShownToast extends Omit<Toast, 'image'> {
  hasImage: boolean
  image: string | undefined
}

/** The one toast or loading sign. A screen reader reads it when it appears. */
export function toastTemplate(toast: ShownToast | undefined): TemplateResult {
  return html`
    <div class="toast-place" role="status">
      ${
        toast
          ? html`
              ${toast.mask ? html`<div class="weui-mask_transparent"></div>` : nothing}
              <div
                class=${`weui-toast ${toast.icon === 'none' && !toast.hasImage ? 'weui-toast_text' : ''}`}
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

function icon({ icon: name, hasImage, image }: ShownToast) {
  // The place of a picture is kept until it is there.
  if (hasImage) {
    return html`<img class="weui-icon_toast toast-image" src=${image ?? nothing} alt="" />`
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
