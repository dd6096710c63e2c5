/** Rules of a film, its controls and what lies between them. */
export const videoStyles = `
  wx-video {
    position: relative;
    display: inline-block;
    width: 300px;
    height: 225px;
    overflow: hidden;
    isolation: isolate;
    background: #000;
  }
  wx-video:fullscreen { width: 100%; height: 100%; }
  wx-video-stage {
    position: absolute;
    inset: 0;
    display: block;
    container-type: size;
    touch-action: pan-y;
  }
  wx-video:fullscreen > wx-video-stage { touch-action: none; }
  /* A screen that stays upright shows a lying film turned. */
  wx-video[data-turned] > wx-video-stage {
    inset: auto;
    top: 50%;
    left: 50%;
    width: 100vh;
    height: 100vw;
    transform: translate(-50%, -50%) rotate(90deg);
  }
  wx-video[data-turned='-90'] > wx-video-stage {
    transform: translate(-50%, -50%) rotate(-90deg);
  }
  wx-video-stage > video, wx-video-danmu {
    position: absolute;
    inset: 0;
    display: block;
    width: 100%;
    height: 100%;
  }
  wx-video-danmu, wx-video-content { pointer-events: none; }
  wx-video-content {
    position: absolute;
    inset: 0;
    display: block;
  }
  wx-video-content > * { pointer-events: auto; }
  wx-video-top, wx-video-bar {
    position: absolute;
    left: 0;
    right: 0;
    display: flex;
    align-items: center;
    gap: 4px;
    padding: 0 8px;
    color: #fff;
    font-size: 12px;
    line-height: 44px;
    text-shadow: 0 0 2px #000;
  }
  wx-video-top {
    top: 0;
    background: linear-gradient(rgb(0 0 0 / 60%), transparent);
    font-size: 16px;
  }
  wx-video-title {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  wx-video-bar {
    bottom: 0;
    background: linear-gradient(transparent, rgb(0 0 0 / 70%));
    font-variant-numeric: tabular-nums;
  }
  wx-video:not([data-controls]) :is(wx-video-bar, wx-video-top, .video-center) { display: none; }
  wx-video:not(:fullscreen) wx-video-top { display: none; }
  /* The keyboard still finds them, and brings them back. */
  wx-video:not([data-open]) :is(wx-video-bar, wx-video-top) {
    opacity: 0;
    pointer-events: none;
    transition: opacity 0.2s;
  }
  wx-video-bar > input {
    flex: 1;
    min-width: 0;
    height: 24px;
    margin: 0;
    accent-color: #07c160;
    cursor: pointer;
  }
  wx-video-bar > input[hidden] + wx-video-gap { flex: 1; }
  /* In a narrow film the place is told by the slider alone. */
  @container (max-width: 360px) {
    wx-video-bar > span { display: none; }
  }
  wx-video-stage button {
    flex: none;
    display: flex;
    align-items: center;
    justify-content: center;
    width: 40px;
    height: 44px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-size: 14px;
    cursor: pointer;
  }
  wx-video-stage [hidden] { display: none; }
  wx-video-stage button:focus-visible {
    outline: 2px solid #fff;
    outline-offset: -4px;
  }
  wx-video-stage svg {
    width: 24px;
    height: 24px;
    fill: currentcolor;
  }
  wx-video-stage .video-center {
    position: absolute;
    top: calc(50% - 32px);
    left: calc(50% - 32px);
    width: 64px;
    height: 64px;
    border-radius: 50%;
    background: rgb(0 0 0 / 50%);
    color: #fff;
  }
  .video-center svg { width: 36px; height: 36px; }
  .video-danmu { opacity: 0.5; }
  .video-danmu[aria-pressed=true] { opacity: 1; color: #07c160; }
  wx-video-line {
    position: absolute;
    bottom: 0;
    left: 0;
    display: block;
    width: calc(var(--video-played, 0) * 100%);
    height: 2px;
    background: #07c160;
  }
  wx-video:is([data-open], :not([data-controls])) wx-video-line { display: none; }
`
