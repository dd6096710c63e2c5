import { loadOnce } from '../loadOnce.js'

/** Brings what converts coordinates, for those who draw maps. */
export const loadCoordinates = loadOnce(() => import('./convertCoordinates.js'))
