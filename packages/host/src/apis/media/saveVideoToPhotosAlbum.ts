import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const saveVideoToPhotosAlbum = defineApi({
  name: 'saveVideoToPhotosAlbum',
  summary:
    'Lets the person keep a film of the app: where the browser asks for a place, else among the downloads.',
  scope: 'scope.writePhotosAlbum',
  waitsForPerson: true,
  params: v.object({ filePath: v.string() }),
  result: v.object({}),
  async run({ filePath }, context) {
    const { saveToAlbum } = await import('../../media/saveToAlbum.js')
    await saveToAlbum('video', filePath, context)
    return {}
  },
})
