/** All that plays animations: loaded when the first one is asked for. */
export { animate, clearAnimation } from './keyframeMethods.js'
export { playActions } from './playActions.js'
