/** The same page with `bridge.js` before it. */
import { echoArgs } from '../Native.js'
import { connectMiniView } from './connectMiniView.js'

const side = connectMiniView()
side.echo(echoArgs, () => side.echo(echoArgs, () => {}))
