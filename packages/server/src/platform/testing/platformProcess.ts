/** A platform in a process of its own, on the Redis that `REDIS_URL` names. */
import { serve } from '../../serve.js'
import { authenticateByHeader } from '../developmentUsers.js'
import { testApp, testKey, testUsers } from './testApps.js'

const server = await serve({
  hostname: '127.0.0.1',
  port: 0,
  platform: {
    key: testKey,
    apps: [testApp('wx1'), testApp('wx2')],
    authenticate: authenticateByHeader(testUsers),
  },
  routes() {},
})
process.send?.(server.origin)
