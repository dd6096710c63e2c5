import { languageAround } from '../languageAround.js'

const english = { remove: 'Delete', resize: 'Size' }
const chinese: typeof english = { remove: '删除', resize: '大小' }

/** The words of an editor, in the language of the container around it. */
export const editorWordsFor = (element: Element) =>
  /^zh\b/i.test(languageAround(element)) ? chinese : english
