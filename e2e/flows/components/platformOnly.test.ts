import { expect, test } from 'vitest'
import { componentPage } from '../../apps/componentPage.js'

const page = componentPage({
  wxml: `
    <ad id="ad" unit-id="x" binderror="record" />
    <ad-custom id="ad-custom" unit-id="x" binderror="record" />
    <official-account id="account" binderror="record" />
    <open-data id="name" type="userNickName" binderror="record" />
    <open-data id="text" type="userCity" default-text="Somewhere" binderror="record" />
    <live-player id="player" src="rtmp://x.test/a" binderror="record" />
    <live-pusher id="pusher" url="rtmp://x.test/a" binderror="record" />
    <functional-page-navigator id="functional" name="requestPayment" bindfail="record">pay</functional-page-navigator>`,
})

test('what only the platform has says that it is not there', async () => {
  const events = await page.seen()
  expect(Object.fromEntries(events.map(({ id, detail }) => [id, detail]))).toEqual({
    ad: { errCode: 1004 },
    'ad-custom': { errCode: 1004 },
    account: { status: 3, errMsg: 'there is no official account' },
    name: { errMsg: 'getOpenData:fail no nickname' },
    text: { errMsg: 'getOpenData:fail no city' },
    player: { errCode: -1, errMsg: 'live-player is not supported' },
    pusher: { errCode: -1, errMsg: 'live-pusher is not supported' },
  })
  expect(await page.handle.text('#ad')).toBe('Advertisement')
  expect(await page.handle.text('#account')).toBe('Official account')
  expect(await page.handle.text('#player')).toBe('Live video is not supported')
  expect(await page.on('#name', ({ ariaLabel, role }) => [role, ariaLabel])).toEqual([
    'note',
    'Nickname',
  ])
  expect(await page.handle.text('#text')).toBe('Somewhere')
})

test('a way to functional pages fails when it is taken', async () => {
  await page.seen()
  await page.handle.tap('#functional')
  expect(await page.seen()).toMatchObject([
    {
      type: 'fail',
      detail: {
        errMsg: 'functional-page-navigator:fail page "requestPayment" is not supported',
      },
    },
  ])
})
