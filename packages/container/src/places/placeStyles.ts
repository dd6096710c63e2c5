import { css } from 'lit'

/** The screens with a map: it is above what is said of the place, in a wide window beside it. */
export const placeStyles = css`
  .place {
    position: absolute;
    inset: 0;
    display: flex;
    flex-direction: column;
    container-type: size;
  }
  .place-map {
    position: relative;
    flex: 1;
    min-height: 120px;
    overflow: hidden;
    isolation: isolate;
    background: #d3e4ee;
  }
  .place-surface {
    position: absolute;
    inset: 0;
  }
  .place-panel {
    display: flex;
    flex: none;
    flex-direction: column;
    box-sizing: border-box;
    max-height: 60%;
    padding: 12px 16px calc(12px + env(safe-area-inset-bottom));
    overflow: hidden auto;
    background: var(--weui-BG-2);
  }
  .place-pin {
    position: absolute;
    z-index: 1;
    left: 50%;
    top: 50%;
    width: 32px;
    height: 42px;
    translate: -50% -100%;
    pointer-events: none;
  }
  /* On the map itself the place is the corner. */
  .map-mark > .place-pin {
    left: 0;
    top: 0;
  }
  .place-pin svg {
    display: block;
    width: 100%;
    height: 100%;
    filter: drop-shadow(0 1px 2px rgb(0 0 0 / 40%));
  }
  .place-buttons {
    position: absolute;
    z-index: 1;
    right: 12px;
    bottom: 24px;
    display: flex;
    flex-direction: column;
    gap: 8px;
  }
  .place-button {
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    padding: 0;
    border: 0;
    border-radius: 8px;
    background: var(--weui-BG-2);
    color: var(--weui-FG-0);
    box-shadow: 0 1px 4px rgb(0 0 0 / 25%);
    cursor: pointer;
  }
  .place-button svg {
    width: 22px;
    height: 22px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
    stroke-linecap: round;
  }
  .place-button:focus-visible,
  .place-result:focus-visible {
    outline: 2px solid var(--weui-BRAND);
    outline-offset: -2px;
  }
  .place-name {
    margin: 0;
    font-size: 20px;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .place-address,
  .place-note {
    margin: 4px 0 0;
    color: var(--weui-FG-1);
    font-size: 14px;
    overflow-wrap: anywhere;
  }
  .place-link {
    align-self: flex-start;
    margin-top: 12px;
    padding: 8px 0;
    color: var(--weui-LINK);
    text-decoration: none;
  }
  .place-field {
    box-sizing: border-box;
    width: 100%;
    min-height: 44px;
    padding: 0 12px;
    border: 0;
    border-radius: 8px;
    background: var(--weui-BG-0);
    color: var(--weui-FG-0);
    font: inherit;
  }
  .place-field::placeholder {
    color: var(--weui-FG-1);
    opacity: 1;
  }
  .place-search {
    margin-bottom: 12px;
  }
  .place-results {
    flex: 0 1 auto;
    min-height: 0;
    margin: 0 0 12px;
    padding: 0;
    overflow-y: auto;
    list-style: none;
  }
  .place-result {
    display: block;
    width: 100%;
    min-height: 44px;
    padding: 8px 0;
    border: 0;
    border-bottom: 0.5px solid var(--weui-FG-3);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .place-result > span {
    display: block;
    color: var(--weui-FG-1);
    font-size: 14px;
  }
  .place-done {
    width: 100%;
    min-width: 0;
    min-height: 36px;
    padding: 0 4px;
    border: 0;
    border-radius: 6px;
    background: var(--weui-BRAND);
    color: #fff;
    font: inherit;
    font-size: 15px;
    cursor: pointer;
  }
  .place-done:disabled {
    opacity: 0.4;
    cursor: default;
  }
  @container (min-width: 700px) {
    .place-columns {
      flex-direction: row-reverse;
    }
    .place-columns > .place-panel {
      width: 340px;
      max-height: none;
    }
  }
  .place-columns {
    display: flex;
    flex: 1;
    min-height: 0;
  }
  @container (max-width: 699.9px) {
    .place-columns {
      flex-direction: column;
    }
  }
  @media (prefers-color-scheme: dark) {
    .place-map {
      background: #16202a;
    }
  }
`
