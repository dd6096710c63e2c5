import { loadOnce } from '../loadOnce.js'

/** What draws, loaded on first use. */
export const loadDrawing = loadOnce(() => import('./drawOnCanvas.js'))
