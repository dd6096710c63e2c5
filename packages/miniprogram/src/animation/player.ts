/** All that plays animations: loaded when the first one is asked for. */
export { playActions } from './playActions.js'
export { clearKeyframes, playByScroll, playKeyframes } from './playKeyframes.js'
