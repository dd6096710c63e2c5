import leaflet from 'leaflet/dist/leaflet.css'

/** The library's own rules, and what they are changed to. */
const sheet = new CSSStyleSheet()
sheet.replaceSync(`
  ${leaflet}
  .leaflet-container {
    position: absolute;
    inset: 0;
    isolation: isolate;
    background: var(--map-sea);
    color: inherit;
    font: inherit;
    line-height: inherit;
    -webkit-user-select: none;
    user-select: none;
  }
  .leaflet-control-scale-line {
    color: #333;
    font-size: 11px;
    line-height: 1.2;
  }
  .leaflet-container:focus-visible {
    outline: 2px solid #07c160;
    outline-offset: -2px;
  }
  /* Its marks are elements of our own, which lie around the point. */
  .map-mark {
    width: 0 !important;
    height: 0 !important;
    margin: 0 !important;
  }
  .map-own {
    position: absolute;
    box-sizing: border-box;
    width: 18px;
    height: 18px;
    translate: -50% -50%;
    border: 3px solid #fff;
    border-radius: 50%;
    background: #10aeff;
    box-shadow: 0 0 0 8px rgb(16 174 255 / 20%), 0 1px 4px rgb(0 0 0 / 40%);
    pointer-events: none;
  }
  .map-attribution {
    position: absolute;
    z-index: 500;
    right: 0;
    bottom: 0;
    max-width: 100%;
    padding: 1px 6px;
    background: rgb(255 255 255 / 75%);
    color: #333;
    font: 10px/1.5 system-ui, sans-serif;
    pointer-events: none;
  }
`)

/** Gives the tree around an element what maps look like. */
export function adoptMapStyles(element: HTMLElement): void {
  const root = element.getRootNode() as ShadowRoot | Document
  if (root.adoptedStyleSheets.includes(sheet)) return
  // Before all others, which may change it.
  root.adoptedStyleSheets = [sheet, ...root.adoptedStyleSheets]
}
