import type { OpenDataQuestion, PermissionQuestion } from '@miniview/host'
import { html, nothing } from 'lit'
import { cutText } from './cutText.js'
import type { DialogPlace } from './DialogPlace.js'
import { inLanguage } from './messages.js'
import { openDialog } from './openDialog.js'
import { panelTemplate } from './panelTemplate.js'

/** A tap meant for the page must not land on a button that appeared under the finger. */
const armingTime = 500

/** Texts from the app are cut, so that they cannot push the buttons off the screen. */
const maxName = 40
const maxDescription = 120

/** Asks for a permission. @returns undefined where the person closed it without an answer */
export function askPermissionDialog(
  place: DialogPlace,
  { scope, ...question }: PermissionQuestion,
  signal: AbortSignal,
): Promise<boolean | undefined> {
  return ask(place, { ...question, request: place.messages.scope[scope] }, signal)
}

const openData = {
  en: { phoneNumber: 'have your phone number', emailAddress: 'have your mail address' },
  zhCN: { phoneNumber: '获取您的手机号', emailAddress: '获取您的邮箱地址' },
}

/** Asks whether an app may have something of the person. @returns as `askPermissionDialog` */
export function askOpenDataDialog(
  place: DialogPlace,
  { kind, ...question }: OpenDataQuestion,
  signal: AbortSignal,
): Promise<boolean | undefined> {
  return ask(place, { ...question, request: inLanguage(place.language, openData)[kind] }, signal)
}

interface Question {
  appName: string
  /** What the app asks to do. */
  request: string
  description?: string | undefined
  origin: string | undefined
}

function ask(
  { layer, messages }: DialogPlace,
  { appName, request, description, origin }: Question,
  signal: AbortSignal,
): Promise<boolean | undefined> {
  const openedAt = performance.now()
  const title = messages.permissionTitle(cutText(appName, maxName))
  return openDialog<boolean>({
    layer,
    label: `${title} ${request}`,
    dismissible: true,
    signal,
    content: (close) => {
      const allow = () => performance.now() - openedAt >= armingTime && close(true)
      return panelTemplate({
        title,
        body: html`<div class="permission-text">
          <p class="permission-scope">${request}</p>
          ${description ? html`<p>${messages.permissionPurpose}: <bdi>${cutText(description, maxDescription)}</bdi></p>` : nothing}
          ${origin ? html`<p class="permission-origin">${messages.permissionOrigin(origin)}</p>` : nothing}
        </div>`,
        buttons: html`<button
            class="weui-btn weui-btn_default"
            data-action="deny"
            autofocus
            @click=${() => close(false)}
          >
            ${messages.deny}
          </button>
          <button class="weui-btn weui-btn_primary" data-action="allow" @click=${allow}>
            ${messages.allow}
          </button>`,
      })
    },
  })
}
