import { css } from 'lit'
import { weuiStyles } from './weuiStyles.js'

/** The container's own layout, on top of the platform's look. */
export const miniAppStyles = [
  ...weuiStyles,
  css`
    :host {
      display: block;
      width: 100%;
      height: 100%;
    }
    .screen {
      position: relative;
      display: flex;
      flex-direction: column;
      width: 100%;
      height: 100%;
      overflow: hidden;
      /* Nothing scrolls here; this is how scripts read the insets. */
      scroll-padding: env(safe-area-inset-top) env(safe-area-inset-right)
        env(safe-area-inset-bottom) env(safe-area-inset-left);
      background: var(--weui-BG-0);
      color: var(--weui-FG-0);
    }
    .pages {
      position: relative;
      flex: 1;
      min-height: 0;
      overflow: hidden;
    }
    .page {
      position: absolute;
      inset: 0;
      overflow: auto;
      background: var(--weui-BG-0);
    }
    /* Not display: none, with which a frame forgets how far it was scrolled. */
    .hidden {
      visibility: hidden;
    }
    .pushed {
      animation: slide-in 250ms ease-out;
    }
    .leaving {
      z-index: 1;
      animation: slide-out 250ms ease-in forwards;
    }
    @keyframes slide-in {
      from {
        transform: translateX(100%);
      }
    }
    @keyframes slide-out {
      to {
        transform: translateX(100%);
      }
    }
    .background {
      position: absolute;
      inset: 0;
      z-index: 4;
      overflow: auto;
      background: var(--weui-BG-2);
    }
    /* A mask keeps taps from the page and the tabs; the person can always leave. */
    mini-status-bar,
    mini-navigation-bar {
      position: relative;
      z-index: 3;
    }
    .toast-place > * {
      position: absolute;
      z-index: 2;
    }
    /* Without a mask, taps go through to the page. */
    .toast-place .weui-toast {
      width: max-content;
      max-width: min(320px, calc(100% - 32px));
      pointer-events: none;
    }
    .toast-place .weui-mask_transparent {
      inset: 0;
    }
    .toast-image {
      width: 40px;
      height: 40px;
      object-fit: contain;
    }
    /* As on the platform: seven Chinese characters below an icon, two lines without one. */
    .weui-toast__content {
      max-width: 7em;
      margin: 0;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .weui-toast_text .weui-toast__content {
      display: -webkit-box;
      max-width: none;
      overflow-wrap: anywhere;
      white-space: normal;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
    }

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
    .weui-dialog__bd {
      overflow-wrap: anywhere;
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
    button:focus-visible,
    a:focus-visible,
    input:focus-visible {
      outline: 2px solid var(--weui-BRAND);
      outline-offset: -3px;
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
    .permission-title,
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
    .permission-buttons .weui-btn {
      flex: 1;
      min-width: 0;
      max-width: 184px;
      margin: 0;
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
    /* The page draws its own bar; only the capsule stays, over it. */
    .screen[data-navigation='custom'] mini-status-bar {
      position: absolute;
      inset: 0 0 auto;
      pointer-events: none;
    }
    .screen[data-navigation='custom'] mini-navigation-bar {
      position: absolute;
      inset: 32px 0 auto;
      pointer-events: none;
    }
    /* A phone has a status bar of its own. */
    @media (max-width: 500px) {
      mini-status-bar {
        display: none;
      }
      .screen[data-navigation='custom'] mini-navigation-bar {
        top: 0;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .pushed,
      .leaving {
        animation-duration: 1ms;
      }
    }
  `,
]
