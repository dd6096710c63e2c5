export { chooseLocationScreen } from './chooseLocationScreen.js'
export { openLocationScreen } from './openLocationScreen.js'
