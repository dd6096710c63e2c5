/**
 * Each runs on Redis as one step. All keys of a call lie on one node of a cluster, by their part in braces.
 */

const count = `
local count = redis.call('INCR', KEYS[1])
if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
local isLimited = count > tonumber(ARGV[1])
`

/** Keys: count, code, session. Arguments: limit, its time, the code's owner, its time, session, its time. */
export const saveLoginScript = `${count}
if isLimited then return 0 end
redis.call('SET', KEYS[2], ARGV[3], 'PX', ARGV[4])
redis.call('SET', KEYS[3], ARGV[5], 'PX', ARGV[6])
return 1
`

/**
 * Keys: count, code, session. Arguments: limit, its time, the session's time. A used code stays, empty, for
 * the rest of its five minutes: so it is known as used, and burning and remembering are one step.
 */
export const exchangeCodeScript = `${count}
if isLimited then return {'limited'} end
local owner = redis.call('GET', KEYS[2])
if not owner then return {'unknown'} end
if owner == '' then return {'used'} end
redis.call('SET', KEYS[2], '', 'KEEPTTL')
return {'taken', owner, redis.call('GETEX', KEYS[3], 'PX', ARGV[3])}
`
