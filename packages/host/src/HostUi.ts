import type { FormScreens } from './FormScreens.js'
import type { CashierScreens } from './CashierScreens.js'
import type { MiniProgramScreens } from './MiniProgramScreens.js'
import type { RecordingScreens } from './RecordingScreens.js'
import type { PictureScreens } from './PictureScreens.js'
import type { PreviewScreens } from './PreviewScreens.js'
import type { PlaceScreens } from './PlaceScreens.js'
import type { DocumentScreens } from './DocumentScreens.js'
import type { DeviceScreens } from './DeviceScreens.js'
import type { SubscriptionScreens, SubscriptionSettings } from './SubscriptionScreens.js'
import type { ScopeName } from './scopes.js'

/**
 * What a person must see, which the host cannot show by itself. `container` implements it with its
 * own screens; another shell may bring its own. Each promise ends, at the latest when `signal` aborts.
 */
export interface HostUi
  extends
    CashierScreens,
    DeviceScreens,
    DocumentScreens,
    FormScreens,
    MiniProgramScreens,
    PictureScreens,
    PlaceScreens,
    PreviewScreens,
    RecordingScreens,
    SubscriptionScreens {
  /** Shows the one toast or loading sign, in place of the one before. */
  showToast(toast: Toast): void
  /** @returns false where nothing of that kind is shown */
  hideToast(kinds: readonly Toast['kind'][]): boolean
  showModal(modal: Modal, signal: AbortSignal): Promise<ModalResult>
  /** @returns the chosen item's index, or undefined where the person closed the sheet */
  showActionSheet(sheet: ActionSheet, signal: AbortSignal): Promise<number | undefined>
  /** @returns undefined where the person closed the dialog without an answer */
  askPermission(question: PermissionQuestion, signal: AbortSignal): Promise<boolean | undefined>
  /** Asks whether an app may have something of the person. @returns undefined as for `askPermission` */
  askOpenData(question: OpenDataQuestion, signal: AbortSignal): Promise<boolean | undefined>
  /** Lets the person change what was asked before; ends when the settings page closes. */
  openSettings(settings: Settings, signal: AbortSignal): Promise<void>
  /** A new build of the shell itself is there. @returns false where the shell cannot update */
  updateApp(): Promise<boolean>
  /** Closes the mini program, as its close button does. */
  closeApp(): void
  /** How large the screen and the page are, for `getSystemInfo`. CSS pixels. */
  metrics(): ScreenMetrics
  /** Where the capsule with menu and close button is. CSS pixels from the screen's top left corner. */
  menuButton(): Box
  /** The theme that everything is shown in. Whoever implements it calls `themeChanged` of the host. */
  theme(): 'light' | 'dark'
}

export interface Toast {
  kind: 'toast' | 'loading'
  title: string
  icon: 'success' | 'error' | 'loading' | 'none'
  /**
   * The address of a picture in place of the icon; a promise where its file is still being read, which
   * gives undefined where there is no such file.
   */
  image?: string | Promise<string | undefined>
  /** Milliseconds; undefined until it is hidden. */
  duration?: number
  /** Whether it keeps taps from the page. */
  mask: boolean
}

export interface Modal {
  title: string
  content: string
  showCancel: boolean
  cancelText?: string
  cancelColor: string
  confirmText?: string
  confirmColor: string
  editable: boolean
  placeholderText: string
}

export interface ModalResult {
  confirm: boolean
  /** What the person typed, where the modal is editable. */
  content?: string
}

export interface ActionSheet {
  alertText?: string
  itemList: readonly string[]
  itemColor: string
}

export interface PermissionQuestion {
  scope: ScopeName
  appName: string
  /** What app.json says it is for. */
  description: string | undefined
  /** The verified origin of the page that asks; undefined for the mini program itself. */
  origin: string | undefined
}

/** What the platform's server encrypts for an app's own server. */
export type OpenDataKind = 'phoneNumber' | 'emailAddress'

export interface OpenDataQuestion {
  kind: OpenDataKind
  appName: string
  /** As in `PermissionQuestion`. */
  origin: string | undefined
}

export interface Settings {
  appName: string
  /** Only scopes that were asked before, and what can be allowed here alone. */
  grants: ReadonlyMap<ScopeName, boolean>
  change(scope: ScopeName, granted: boolean): Promise<void>
  /** What the person wants to be told; absent where it is not asked for, or there is nothing. */
  subscriptions?: SubscriptionSettings
}

export interface ScreenMetrics {
  screenWidth: number
  screenHeight: number
  windowWidth: number
  windowHeight: number
  statusBarHeight: number
  /** How far below the screen's top the page begins. */
  screenTop: number
  /** What rounded corners, notches and system gestures take from the screen's edges. */
  safeAreaInsets: { top: number; right: number; bottom: number; left: number }
}

/** Left, top, right and bottom are measured from one corner. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
  width: number
  height: number
}
