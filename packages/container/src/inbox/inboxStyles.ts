import { css } from 'lit'

/** What people subscribe to and get; loaded on first use. */
export const inboxStyles = css`
  .subscribe-row {
    display: flex;
    gap: 12px;
    align-items: center;
    min-height: 44px;
    padding-block: 4px;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .subscribe-row + .subscribe-row {
    border-top: 0.5px solid var(--weui-FG-3);
  }
  .subscribe-row span {
    flex: 1;
    min-width: 0;
  }
  .subscribe-row input {
    flex: none;
    width: 20px;
    height: 20px;
    margin: 0;
    accent-color: var(--weui-BRAND);
  }
  .subscribe-hint,
  .subscribe-keep {
    color: var(--weui-FG-1);
    font-size: 14px;
  }
  .subscribe-hint {
    margin: 0 0 8px;
  }
  .inbox-page {
    box-sizing: border-box;
    max-width: 640px;
    margin-inline: auto;
    padding: 12px 12px 32px;
  }
  .inbox-empty {
    padding: 40px 16px;
    margin: 0;
    color: var(--weui-FG-1);
    text-align: center;
  }
  .inbox-message {
    display: block;
    width: 100%;
    padding: 14px 16px;
    margin-bottom: 12px;
    border: 0;
    border-radius: 8px;
    background: var(--weui-BG-2);
    color: inherit;
    font: inherit;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .inbox-message:hover,
  .inbox-message:active {
    background: var(--weui-BG-COLOR-ACTIVE, var(--weui-BG-1));
  }
  .inbox-sent {
    color: var(--weui-FG-1);
    font-size: 12px;
  }
  .inbox-title {
    display: block;
    margin: 2px 0 6px;
    font-weight: 600;
  }
  .inbox-item {
    display: flex;
    gap: 12px;
    font-size: 15px;
  }
  .inbox-item > :first-child {
    flex: 0 0 6em;
    color: var(--weui-FG-1);
  }
  .inbox-item > :last-child {
    flex: 1;
    min-width: 0;
  }
  .message-banner {
    position: absolute;
    inset: calc(env(safe-area-inset-top) + 8px) 8px auto;
    z-index: 5;
    display: flex;
    max-width: 420px;
    margin-inline: auto;
    border-radius: 12px;
    background: var(--weui-BG-2);
    color: var(--weui-FG-0);
    box-shadow: 0 4px 24px rgb(0 0 0 / 25%);
  }
  .message-banner > button {
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .message-open {
    flex: 1;
    min-width: 0;
    padding: 12px 4px 12px 16px;
    text-align: start;
  }
  .message-open > * {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .message-open > :first-child {
    font-weight: 600;
  }
  .message-open > :last-child {
    color: var(--weui-FG-1);
    font-size: 14px;
  }
  .message-close {
    flex: none;
    width: 44px;
    font-size: 20px;
  }
`
