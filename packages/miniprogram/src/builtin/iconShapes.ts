const disc = 'M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20Z'
const ring = `${disc}m0 1.4a8.6 8.6 0 1 0 0 17.2 8.6 8.6 0 0 0 0-17.2Z`
const cross = 'M12 10.94l3-3L16.06 9l-3 3 3 3L15 16.06l-3-3-3 3L7.94 15l3-3-3-3L9 7.94Z'
const dot = 'a1 1 0 1 1 0 2 1 1 0 0 1 0-2Z'

/** The outlines of the signs by their types, in a square of 24, filled by the even-odd rule. */
export const iconShapes: ReadonlyMap<string, string> = new Map([
  ['success', `${disc}M10.66 16.4 6.6 12.34l1.06-1.06 3 3 5.7-5.7 1.06 1.06Z`],
  ['success_no_circle', 'M9.2 18.4 3 12.2l1.4-1.4 4.8 4.8L19.6 5.2 21 6.6Z'],
  ['info', `${disc}M11.2 10.6h1.6V17h-1.6ZM12 7${dot}`],
  ['warn', `${disc}M11.2 7h1.6v6.4h-1.6ZM12 15${dot}`],
  ['waiting', `${disc}M11.25 6.5h1.5v5.2l3.6 3.6-1.06 1.06-4.04-4.04Z`],
  ['cancel', ring + cross],
  ['download', `${ring}M11.3 6h1.4v6.6l2.4-2.4 1 1-4.1 4.1-4.1-4.1 1-1 2.4 2.4ZM8 16.4h8v1.4H8Z`],
  [
    'search',
    'M10.5 3a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15Zm0 1.4a6.1 6.1 0 1 0 0 12.2 6.1 6.1 0 0 0 0-12.2Z' +
      'M15.3 16.3l1-1 5.3 5.3-1 1Z',
  ],
  ['clear', disc + cross],
])
