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
    /* The apps that this one opened lie above its screen. */
    .stack {
      position: relative;
      width: 100%;
      height: 100%;
    }
    .stack,
    .apps,
    .apps mini-app {
      border-radius: inherit;
    }
    .apps mini-app {
      position: absolute;
      inset: 0;
    }
    .apps mini-app.behind {
      pointer-events: none;
    }
    /* Not display: none, for the same reason as below. */
    .screen[inert] {
      visibility: hidden;
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

    button:focus-visible,
    a:focus-visible,
    input:focus-visible {
      outline: 2px solid var(--weui-BRAND);
      outline-offset: -3px;
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
