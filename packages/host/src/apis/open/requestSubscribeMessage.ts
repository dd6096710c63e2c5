import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { askForSubscriptions } from '../../subscriptions/askForSubscriptions.js'

export const requestSubscribeMessage = defineApi({
  name: 'requestSubscribeMessage',
  summary:
    'Asks which messages the app’s own server may send. The result has `accept`, `reject`, `ban` or `filter` by each template’s id.',
  needsTap: true,
  waitsForPerson: true,
  params: v.object({
    /** Ids of one to three templates. */
    tmplIds: v.array(v.string()),
  }),
  result: v.looseObject({}),
  run: ({ tmplIds }, context) => askForSubscriptions(tmplIds, context),
})
