import { css } from 'lit'

export const scanStyles = css`
  .scan {
    position: absolute;
    inset: 0;
    display: grid;
    grid-template-rows: auto 1fr auto;
    min-height: 0;
    overflow: hidden;
  }
  .scan-video {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .scan-bar,
  .scan-actions,
  .scan-view {
    position: relative;
  }
  /* Above the darkness around the frame. */
  .scan-bar,
  .scan-actions {
    z-index: 1;
  }
  .scan-bar {
    padding: calc(8px + env(safe-area-inset-top)) 8px 8px;
  }
  .scan-view {
    display: flex;
    flex-direction: column;
    gap: 16px;
    align-items: center;
    justify-content: center;
    min-height: 0;
    padding: 0 24px;
  }
  .scan-frame {
    position: relative;
    flex: 0 1 auto;
    width: min(260px, 72%, 48vh);
    aspect-ratio: 1;
    /* Four corners, and darkness around them. */
    background:
      linear-gradient(var(--weui-BRAND) 0 0) 0 0 / 24px 3px,
      linear-gradient(var(--weui-BRAND) 0 0) 0 0 / 3px 24px,
      linear-gradient(var(--weui-BRAND) 0 0) 100% 0 / 24px 3px,
      linear-gradient(var(--weui-BRAND) 0 0) 100% 0 / 3px 24px,
      linear-gradient(var(--weui-BRAND) 0 0) 0 100% / 24px 3px,
      linear-gradient(var(--weui-BRAND) 0 0) 0 100% / 3px 24px,
      linear-gradient(var(--weui-BRAND) 0 0) 100% 100% / 24px 3px,
      linear-gradient(var(--weui-BRAND) 0 0) 100% 100% / 3px 24px;
    background-repeat: no-repeat;
    box-shadow: 0 0 0 200vmax rgb(0 0 0 / 45%);
  }
  .scan-line {
    position: absolute;
    inset: 2% 3% auto;
    height: 2px;
    background: linear-gradient(90deg, transparent, var(--weui-BRAND) 20% 80%, transparent);
    animation: scan-line 2.4s ease-in-out infinite alternate;
  }
  @keyframes scan-line {
    to {
      top: 97%;
    }
  }
  .scan-hint {
    position: relative;
    max-width: 32em;
    margin: 0;
    padding: 4px 12px;
    border-radius: 12px;
    background: rgb(0 0 0 / 45%);
    color: rgb(255 255 255 / 90%);
    font-size: 14px;
    text-align: center;
  }
  .scan-problem {
    font-size: 17px;
  }
  .scan-actions {
    display: flex;
    gap: 12px;
    justify-content: center;
    padding: 16px 8px calc(24px + env(safe-area-inset-bottom));
  }
  .scan-button {
    display: grid;
    gap: 4px;
    justify-items: center;
    min-width: 76px;
    max-width: 112px;
    padding: 4px;
    border: 0;
    border-radius: 8px;
    background: none;
    color: #fff;
    font: inherit;
    font-size: 12px;
    cursor: pointer;
  }
  .scan-icon {
    display: grid;
    place-items: center;
    width: 48px;
    height: 48px;
    border-radius: 50%;
    background: rgb(60 60 60 / 75%);
  }
  .scan-button:hover .scan-icon {
    background: rgb(100 100 100 / 85%);
  }
  .scan-button[aria-pressed='true'] .scan-icon {
    background: #fff;
    color: #000;
  }
  .scan-bar .scan-button {
    min-width: 0;
  }
  .scan-icon svg {
    width: 24px;
    height: 24px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  @media (prefers-reduced-motion: reduce) {
    .scan-line {
      top: 50%;
      animation: none;
    }
  }
`
