import { css } from 'lit'

export const cameraStyles = css`
  .camera {
    position: relative;
    flex: 1;
    min-height: 0;
    overflow: hidden;
  }
  .camera-picture {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: contain;
  }
  .camera-picture[data-mirrored] {
    transform: scaleX(-1);
  }
  .camera-note {
    margin: 0 0 12px;
    padding: 0 16px;
    font-size: 14px;
    text-align: center;
    text-shadow: 0 0 4px #000;
  }
  .camera-opening {
    position: absolute;
    inset: 45% 0 auto;
  }
  .camera-top {
    position: absolute;
    inset: 0 0 auto;
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: calc(8px + env(safe-area-inset-top)) 8px 8px;
  }
  .camera-bottom {
    position: absolute;
    inset: auto 0 0;
    display: flex;
    flex-direction: column;
    align-items: center;
    padding-bottom: calc(28px + env(safe-area-inset-bottom));
  }
  .camera-icon {
    box-sizing: border-box;
    width: 44px;
    height: 44px;
    padding: 10px;
    border: 0;
    border-radius: 50%;
    background: rgb(0 0 0 / 45%);
    color: #fff;
    cursor: pointer;
  }
  span.camera-icon {
    visibility: hidden;
  }
  .camera-icon svg {
    display: block;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .camera-clock {
    padding: 4px 12px;
    border-radius: 14px;
    background: rgb(200 30 30 / 85%);
    font-size: 14px;
    font-variant-numeric: tabular-nums;
  }
  .camera-modes {
    display: flex;
    gap: 4px;
    margin-bottom: 16px;
    padding: 2px;
    border-radius: 22px;
    background: rgb(0 0 0 / 45%);
  }
  .camera-modes button {
    min-height: 40px;
    padding: 0 18px;
    border: 0;
    border-radius: 20px;
    background: none;
    color: #fff;
    font: inherit;
    font-size: 15px;
    cursor: pointer;
  }
  .camera-modes button[aria-pressed='true'] {
    background: #fff;
    color: #000;
  }
  .camera-shutter {
    display: grid;
    place-items: center;
    width: 72px;
    height: 72px;
    padding: 0;
    border: 4px solid #fff;
    border-radius: 50%;
    background: rgb(0 0 0 / 30%);
    cursor: pointer;
  }
  .camera-shutter::before {
    content: '';
    width: 54px;
    height: 54px;
    border-radius: 50%;
    background: #fff;
  }
  .camera-shutter[data-mode='video']::before {
    background: #e64340;
  }
  .camera-shutter[data-action='stop']::before {
    width: 28px;
    height: 28px;
    border-radius: 6px;
  }
  .camera-shutter:active::before {
    opacity: 0.7;
  }
  .camera-shutter[aria-disabled='true'] {
    opacity: 0.4;
  }
  .camera-review {
    position: absolute;
    inset: auto 0 0;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    padding: 12px 16px calc(12px + env(safe-area-inset-bottom));
    background: rgb(0 0 0 / 60%);
  }
  /* The controls of a video stand above the buttons. */
  .camera:has(.camera-review) video {
    height: calc(100% - 68px - env(safe-area-inset-bottom));
  }
  .camera-choice {
    min-width: 88px;
    min-height: 44px;
    padding: 0 16px;
    border: 0;
    border-radius: 6px;
    background: rgb(255 255 255 / 18%);
    color: #fff;
    font: inherit;
    cursor: pointer;
  }
  .camera-use {
    background: #06ae56;
  }
  .camera :focus-visible {
    outline: 2px solid #fff;
    outline-offset: 2px;
    box-shadow: 0 0 0 4px #000;
  }
`
