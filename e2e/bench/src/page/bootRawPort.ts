/** A page that does nothing but call over a bare port, and again when it had its answer. */
import { echoArgs } from '../Native.js'
import { connectRawPort } from './connectRawPort.js'

const side = connectRawPort()
side.echo(echoArgs, () => side.echo(echoArgs, () => {}))
