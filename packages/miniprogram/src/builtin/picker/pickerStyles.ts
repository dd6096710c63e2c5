/** The looks of `picker` and of its sheet. */
export const pickerStyles = `
    wx-picker { display: block; cursor: pointer; }
    wx-picker[disabled] { cursor: default; }
    wx-picker:focus-visible { outline: 2px solid light-dark(#1a6dd8, #8ab8ff); outline-offset: 2px; }
    .wx-picker-layer {
      position: absolute;
      z-index: 10000;
      inset: 0;
      display: flex;
      flex-direction: column;
      justify-content: flex-end;
      overflow: hidden;
      line-height: 1.4;
    }
    .wx-picker-mask {
      position: absolute;
      inset: 0;
      background: rgba(0, 0, 0, 0.6);
      animation: wx-picker-fade 0.2s;
    }
    .wx-picker-sheet {
      position: relative;
      width: 100%;
      max-width: 640px;
      max-height: 100%;
      margin-inline: auto;
      border-radius: 12px 12px 0 0;
      outline: none;
      overflow: hidden;
      background: light-dark(#fff, #1f1f1f);
      color: light-dark(rgba(0, 0, 0, 0.9), rgba(255, 255, 255, 0.86));
      animation: wx-picker-rise 0.25s ease-out;
    }
    .wx-picker-head {
      display: flex;
      align-items: center;
      min-height: 56px;
      padding: 0 8px;
    }
    .wx-picker-title {
      flex: 1;
      min-width: 0;
      overflow: hidden;
      font-size: 15px;
      font-weight: 600;
      text-align: center;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .wx-picker-button {
      flex: none;
      min-width: 64px;
      min-height: 40px;
      padding: 0 12px;
      border: 0;
      border-radius: 6px;
      background: none;
      color: inherit;
      font: inherit;
      font-size: 16px;
      cursor: pointer;
    }
    .wx-picker-confirm { color: light-dark(#06ad56, #2fd27e); font-weight: 600; }
    .wx-picker-body {
      position: relative;
      display: flex;
      height: 240px;
      padding: 0 12px;
      padding-bottom: env(safe-area-inset-bottom);
    }
    .wx-picker-indicator {
      position: absolute;
      top: 96px;
      right: 12px;
      left: 12px;
      height: 48px;
      border-radius: 8px;
      background: light-dark(rgba(0, 0, 0, 0.05), rgba(255, 255, 255, 0.08));
    }
    .wx-picker-column {
      position: relative;
      flex: 1;
      min-width: 0;
      height: 240px;
      border-radius: 8px;
      overflow: hidden;
      cursor: grab;
      touch-action: pinch-zoom;
      user-select: none;
      mask-image: linear-gradient(transparent, #000 45%, #000 55%, transparent);
    }
    .wx-picker-list { position: absolute; top: 96px; right: 0; left: 0; will-change: transform; }
    .wx-picker-item {
      height: 48px;
      padding: 0 4px;
      overflow: hidden;
      font-size: 17px;
      line-height: 48px;
      text-align: center;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .wx-picker-column:focus-visible, .wx-picker-button:focus-visible {
      outline: 2px solid light-dark(#1a6dd8, #8ab8ff);
      outline-offset: -2px;
    }
    @keyframes wx-picker-fade { from { opacity: 0; } }
    @keyframes wx-picker-rise { from { transform: translateY(100%); } }
    @media (prefers-reduced-motion: reduce) {
      .wx-picker-mask, .wx-picker-sheet { animation: none; }
    }
`
