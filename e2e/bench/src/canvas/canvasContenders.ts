/** Who stands in the tables about canvases. */
export const canvasContenders = {
  context2d: { title: 'the browser’s own 2D context' },
  canvasContext: { title: '**MiniView** `createCanvasContext` and `draw`' },
  drawCanvas: { title: '**MiniView** `createContext` and `drawCanvas`' },
} as const

export type CanvasContenderId = keyof typeof canvasContenders
