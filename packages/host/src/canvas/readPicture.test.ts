import { expect, it } from 'vitest'
import { startTestHost } from '../testing/startTestHost.js'

it.each([
  ['https://cdn.example.com/a.png', 'url not in domain list'],
  ['http://open.example.com/a.png', 'url not in domain list'],
  ['https://user:secret@open.example.com/a.png', 'invalid url'],
  ['blob:https://open.example.com/1', 'no such file or directory'],
  ['file:///etc/passwd', 'no such file or directory'],
  ['javascript:alert(1)', 'no such file or directory'],
  ['../../a.png', 'permission denied'],
  ['wxfile://tmp_none.png', 'no such file or directory'],
])('reads nothing from %s', async (path, reason) => {
  const { host } = await startTestHost({
    domains: { downloadFile: ['https://open.example.com'] },
  })
  await expect(host.readPicture(path)).rejects.toThrow(reason)
})
