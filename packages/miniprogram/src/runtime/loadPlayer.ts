import { loadOnce } from '@miniview/host'

/** What plays animations, loaded on first use. */
export const loadPlayer = loadOnce(() => import('../animation/player.js'))
