/** A gateway in a process of its own, so that its memory can be measured apart from who calls it. */
import { serve } from '../../serve.js'
import { registerGateway } from '../registerGateway.js'

const server = await serve({
  hostname: '127.0.0.1',
  port: 0,
  routes: (app) =>
    registerGateway(app, {
      app: { appId: 'wx1', development: { allowPrivate: true } },
      session: process.env['SESSION'] ?? '',
    }),
})
let peak = 0
setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 5)
process.on('message', () => {
  process.send?.(peak)
  peak = 0
})
process.send?.(server.origin)
