import { loadOnce } from '@miniview/host'

/** Brings what opens a map in an element of the container's own screens. */
export const loadPlaceMap = loadOnce(() => import('./openPlaceMap.js'))
