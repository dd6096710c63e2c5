import { css } from 'lit'

/** What the screens of many apps have beside the platform's look. */
export const appsStyles = css`
  .app-icon {
    display: grid;
    flex: none;
    place-items: center;
    width: 48px;
    height: 48px;
    border-radius: 12px;
    overflow: hidden;
    background: color-mix(in srgb, var(--weui-BRAND) 16%, transparent);
    color: var(--weui-BRAND);
    font-size: 22px;
    font-weight: 600;
  }
  .app-icon img {
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .app-question {
    display: flex;
    flex-direction: column;
    gap: 12px;
    align-items: center;
    text-align: center;
    overflow-wrap: anywhere;
  }
  .app-question p {
    margin: 0;
  }
  .running-apps {
    display: flex;
    flex-direction: column;
    margin: 0;
    padding: 4px 0 12px;
    list-style: none;
  }
  .running-app {
    display: flex;
    gap: 12px;
    align-items: center;
    width: 100%;
    padding: 10px 4px;
    border: 0;
    border-radius: 8px;
    background: none;
    color: var(--weui-FG-0);
    font: inherit;
    font-size: 17px;
    text-align: start;
    cursor: pointer;
  }
  .running-app:hover {
    background: color-mix(in srgb, var(--weui-FG-0) 7%, transparent);
  }
  .running-app span:nth-child(2) {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .running-app small {
    flex: none;
    color: var(--weui-FG-1);
    font-size: 13px;
  }
`
