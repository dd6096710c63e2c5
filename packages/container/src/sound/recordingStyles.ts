import { css } from 'lit'

/** The sign that something records. */
export const recordingStyles = css`
  .recording {
    position: fixed;
    inset: auto;
    box-sizing: border-box;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 10px;
    width: max-content;
    margin: 0;
    padding: 6px 6px 6px 16px;
    overflow: hidden;
    transform: translateX(-50%);
    border: 0;
    border-radius: 28px;
    background: var(--weui-BG-2);
    box-shadow:
      0 0 0 1px var(--weui-FG-3),
      0 4px 20px rgb(0 0 0 / 25%);
    color: var(--weui-FG-0);
    font-size: 14px;
    line-height: 1.3;
  }
  .recording:popover-open {
    display: flex;
  }
  .recording-dot {
    flex: none;
    width: 10px;
    height: 10px;
    border-radius: 50%;
    background: var(--weui-RED);
    animation: recording-blink 1.2s ease-in-out infinite alternate;
  }
  .recording[data-paused] .recording-dot {
    background: var(--weui-FG-2);
    animation: none;
  }
  @keyframes recording-blink {
    to {
      opacity: 0.3;
    }
  }
  .recording-title {
    display: -webkit-box;
    flex: 1 1 0;
    min-width: 0;
    overflow: hidden;
    overflow-wrap: anywhere;
    font-weight: 600;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }
  /* A line of its own, so that an origin is never cut. */
  .recording-origin {
    flex: 1 0 100%;
    padding: 0 12px 6px 20px;
    overflow-wrap: anywhere;
    color: var(--weui-FG-1);
    font-size: 12px;
  }
  .recording-levels {
    display: flex;
    flex: none;
    align-items: center;
    gap: 2px;
    height: 24px;
  }
  .recording-levels i {
    width: 2px;
    height: 100%;
    border-radius: 1px;
    background: var(--weui-BRAND);
  }
  .recording[data-paused] .recording-levels i {
    background: var(--weui-FG-2);
  }
  .recording-time {
    flex: none;
    font-variant-numeric: tabular-nums;
  }
  .recording-stop {
    flex: none;
    min-width: 60px;
    min-height: 44px;
    padding: 0 14px;
    border: 0;
    border-radius: 22px;
    background: var(--weui-RED);
    color: #fff;
    font-size: 15px;
    font-weight: 600;
    cursor: pointer;
  }
  .recording-stop:focus-visible {
    outline: 2px solid var(--weui-FG-0);
    outline-offset: -4px;
  }
  @media (max-width: 360px) {
    .recording-levels i:nth-child(odd) {
      display: none;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .recording-dot {
      animation: none;
    }
  }
`
