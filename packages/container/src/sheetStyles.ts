import { css } from 'lit'

/** The capsule's menu and the share sheet; both are loaded on first use. */
export const sheetStyles = css`
  .sheet-title {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .weui-half-screen-dialog.sheet {
    min-height: 0;
    max-height: calc(100% - 16px);
  }
  .sheet .weui-half-screen-dialog__hd {
    min-height: 56px;
  }
  .sheet .weui-half-screen-dialog__bd {
    padding-bottom: 4px;
  }
  .sheet .weui-half-screen-dialog__ft {
    padding: 12px 0 24px;
  }
  .menu-group {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(76px, 1fr));
    gap: 8px;
    padding: 12px 0;
  }
  .menu-group + .menu-group {
    border-top: 0.5px solid var(--weui-FG-3);
  }
  .menu-item {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 8px;
    min-width: 0;
    padding: 4px 0;
    border: 0;
    border-radius: 8px;
    background: none;
    color: var(--weui-FG-1);
    font: inherit;
    font-size: 12px;
    line-height: 1.3;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .menu-icon {
    display: grid;
    place-items: center;
    width: 52px;
    height: 52px;
    border-radius: 12px;
    background: color-mix(in srgb, var(--weui-FG-0) 7%, transparent);
    color: var(--weui-FG-0);
  }
  .menu-item:hover .menu-icon,
  .menu-item:active .menu-icon {
    background: color-mix(in srgb, var(--weui-FG-0) 14%, transparent);
  }
  .menu-icon svg,
  .share-picture svg {
    width: 26px;
    height: 26px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .share-card {
    display: flex;
    gap: 12px;
    align-items: center;
    padding: 12px;
    border-radius: 12px;
    background: var(--weui-BG-1);
  }
  .share-picture {
    display: grid;
    flex: none;
    place-items: center;
    width: 80px;
    height: 64px;
    border-radius: 6px;
    overflow: hidden;
    background: color-mix(in srgb, var(--weui-FG-0) 7%, transparent);
    color: var(--weui-FG-1);
  }
  .share-picture > * {
    grid-area: 1 / 1;
  }
  .share-picture img {
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .share-words {
    display: flex;
    flex-direction: column;
    gap: 4px;
    min-width: 0;
  }
  .share-title {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    font-size: 15px;
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  .share-app {
    overflow: hidden;
    color: var(--weui-FG-1);
    font-size: 12px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .share-code {
    display: flex;
    flex-direction: column;
    gap: 8px;
    align-items: center;
    padding-top: 16px;
    color: var(--weui-FG-1);
    font-size: 12px;
    text-align: center;
  }
  .qr-code {
    width: 156px;
    height: 156px;
    border-radius: 8px;
  }
  .share-link {
    max-height: 4.2em;
    overflow-y: auto;
    overflow-wrap: anywhere;
    user-select: all;
  }
  .share-loading {
    display: grid;
    place-items: center;
    min-height: 120px;
  }
`
