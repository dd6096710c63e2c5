import type { SourceFiles } from './PageSource.js'

/** A picture of four by two pixels, all of them rgb(220, 20, 60). */
const dotPng =
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAIAAADwyuo0AAAAEElEQVR4nGO4I2IDRwzIHAB++glh1qZP0gAAAABJRU5ErkJggg=='

/** A font whose every letter is three times as wide as the text is high, so that a test can see it. */
const wideFont =
  'AAEAAAAKAIAAAwAgT1MvMkHBQMAAAAEoAAAAYGNtYXABEwGyAAABkAAAAFBnbHlmrNjLUgAAAegAAAAsaGVhZGA4PaIAAACsAAAANmhoZWEBdAElAAAA5AAAACRobXR4AWgAAAAAAYgAAAAIbG9jYQAWAAsAAAHgAAAABm1heHAABAAGAAABCAAAACBuYW1l/hjorAAAAhQAAABpcG9zdGpqaXcAAAKAAAAAKwABAAAAAQAALttegV8PPPUAAwBkAAAAAAAAAAAAAAAAAAAAAAAAAAABIgBGAAAAAwACAAAAAAAAAAEAAABQ/+wAAAEsAAAACgEiAAEAAAAAAAAAAAAAAAAAAAACAAEAAAACAAQAAQAAAAAAAgAAAAAAAAAAAAAAAAAAAAAAAwC0AZAABQAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAPz8/PwAAAGYAeABQAAAAAABQABQAAAAAAAAAAAAAAAAAAAAgAAAAPAAAASwAAAAAAAIAAAADAAAAFAADAAEAAAAUAAQAPAAAAAoACAACAAIAZgBvAHQAeP//AAAAZgBuAHQAeP///5sAAP+N/4kAAQAAAAgAAAAAAAAAAQABAAAACwAWAAAAAQAAAAAAMgBGAAMAADE1MxUyRkYAAAEAAAAAASIARgADAAAxNSEVASJGRgAAAAQANgABAAAAAAABAAoAAAABAAAAAAACAAcACgADAAEECQABABQAEQADAAEECQACAA4AJUxhcmdlIFdpZGVSZWd1bGFyAEwAYQByAGcAZQAgAFcAaQBkAGUAUgBlAGcAdQBsAGEAcgAAAAACAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAIAAAECBHdpZGUA'

const icon = (color: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48"><circle cx="24" cy="24" r="16" fill="${color}" /></svg>\n`

/** Pictures and a font, of every kind that pages and tab bars use. */
export const pictureFiles: SourceFiles = {
  'images/dot.png': Buffer.from(dotPng, 'base64'),
  'images/tab.png': Buffer.from(dotPng, 'base64'),
  'images/tab-selected.png': Buffer.from(dotPng, 'base64'),
  'images/wide.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100"><rect width="300" height="100" fill="#1485ee" /></svg>\n`,
  'images/icons/round.svg': icon('#07c160'),
  'images/icons/muted.svg': icon('#888888'),
  'fonts/wide.ttf': Buffer.from(wideFont, 'base64'),
}
