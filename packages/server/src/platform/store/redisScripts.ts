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

/**
 * Keys: subscriptions, inbox. Arguments: the fields of what was chosen for good and of the count, the message,
 * the inbox's size, its time. Taking one and putting the message there are one step, so that no accepted
 * message is sent twice.
 */
export const deliverScript = `
if redis.call('HEXISTS', KEYS[1], 'off') == 1 then return 0 end
if redis.call('HGET', KEYS[1], ARGV[1]) == 'reject' then return 0 end
local count = tonumber(redis.call('HGET', KEYS[1], ARGV[2]) or '0')
if count < 1 then return 0 end
redis.call('HINCRBY', KEYS[1], ARGV[2], -1)
redis.call('RPUSH', KEYS[2], ARGV[3])
redis.call('LTRIM', KEYS[2], -ARGV[4], -1)
redis.call('PEXPIRE', KEYS[2], ARGV[5])
return 1
`
/** Key: order. Arguments: the version that must be there, the new one, the order, its time. */
export const saveOrderScript = `
local version = redis.call('HGET', KEYS[1], 'version') or '0'
if version ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'version', ARGV[2], 'order', ARGV[3])
redis.call('PEXPIRE', KEYS[1], ARGV[4])
return 1
`

/** Key: reminders by their times. Arguments: now, when they are due again, how many at most. */
export const takeRemindersScript = `
local due = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, ARGV[3])
for _, id in ipairs(due) do redis.call('ZADD', KEYS[1], ARGV[2], id) end
return due
`

/**
 * Keys: the bytes that the person sent, media. Arguments: bytes, how many the person may send, their time,
 * openid, type, content.
 */
export const saveMediaScript = `
local sent = tonumber(redis.call('GET', KEYS[1]) or '0')
if sent + tonumber(ARGV[1]) > tonumber(ARGV[2]) then return 0 end
redis.call('INCRBY', KEYS[1], ARGV[1])
if sent == 0 then redis.call('PEXPIRE', KEYS[1], ARGV[3]) end
redis.call('HSET', KEYS[2], 'openid', ARGV[4], 'type', ARGV[5], 'content', ARGV[6])
redis.call('PEXPIRE', KEYS[2], ARGV[3])
return 1
`

/**
 * Key: tickets by when they end. Arguments: a fresh one, now, its time, the time for which a former one must
 * be good to be given.
 */
export const giveTicketScript = `
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', ARGV[2])
local last = redis.call('ZRANGE', KEYS[1], -1, -1, 'WITHSCORES')
if last[1] and tonumber(last[2]) - tonumber(ARGV[2]) > tonumber(ARGV[4]) then return last end
local ends = string.format('%.0f', tonumber(ARGV[2]) + tonumber(ARGV[3]))
redis.call('ZADD', KEYS[1], ends, ARGV[1])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return {ARGV[1], ends}
`
