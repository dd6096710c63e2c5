import Quill, { Parchment } from 'quill/core.js'
import { BlockEmbed } from 'quill/blots/block.js'
import Inline from 'quill/blots/inline.js'
import Bold from 'quill/formats/bold.js'
import { ColorAttributor } from 'quill/formats/color.js'
import Header from 'quill/formats/header.js'
import Image from 'quill/formats/image.js'
import Indent from 'quill/formats/indent.js'
import Italic from 'quill/formats/italic.js'
import List from 'quill/formats/list.js'
import Script from 'quill/formats/script.js'
import Strike from 'quill/formats/strike.js'
import Underline from 'quill/formats/underline.js'
import { pictureMembers } from './pictureMembers.js'
import { SafeClipboard } from './SafeClipboard.js'
import { colors, lineStyles, textStyles } from './toFormat.js'

const { BLOCK, INLINE } = Parchment.Scope

const toDashed = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const styles = (names: readonly string[], scope: Parchment.Scope) =>
  names.map((name) => new Parchment.StyleAttributor(name, toDashed(name), { scope }))

// The platform tells these looks by the names of their elements.
class Strong extends Bold {
  static override formats = () => 'strong' as never
}

class Emphasized extends Italic {
  static override formats = () => 'em' as never
}

class Deleted extends Strike {
  static override tagName = ['DEL', 'S', 'STRIKE']
  static override formats = () => 'del' as never
}

class Inserted extends Inline {
  static override blotName = 'ins'
  static override tagName = 'INS'
}

class Divider extends BlockEmbed {
  static override blotName = 'divider'
  static override tagName = 'HR'
}

class Picture extends Image {
  static override formats(element: Element): Record<string, string | null> {
    const names = pictureMembers.filter((name) => element.hasAttribute(name))
    return Object.fromEntries(names.map((name) => [name, element.getAttribute(name)]))
  }
  static override sanitize(address: string): string {
    return /^(https?:|blob:|data:image\/)/i.test(address) ? address : '//:0'
  }
  override format(name: string, value: string): void {
    if (!pictureMembers.includes(name)) super.format(name, value)
    else if (value) (this.domNode as HTMLElement).setAttribute(name, value)
    else (this.domNode as HTMLElement).removeAttribute(name)
  }
}

/**
 * What a text may be made to look like:
 * https://developers.weixin.qq.com/miniprogram/dev/api/media/editor/EditorContext.format.html
 */
export function registerFormats(): void {
  const attributors = [
    ...colors.map((name) => new ColorAttributor(name, toDashed(name), { scope: INLINE })),
    ...styles(textStyles, INLINE),
    ...styles(lineStyles, BLOCK),
    new Parchment.StyleAttributor('align', 'text-align', { scope: BLOCK }),
    new Parchment.StyleAttributor('direction', 'direction', { scope: BLOCK, whitelist: ['rtl'] }),
    Indent as unknown as Parchment.Attributor,
  ]
  for (const attributor of attributors) Quill.register(attributor as never, true)
  const blots = [Strong, Header, Emphasized, List, Script, Deleted, Underline, Inserted]
  for (const blot of [...blots, Divider, Picture]) {
    Quill.register(`formats/${(blot as { blotName: string }).blotName}`, blot, true)
  }
  Quill.register('modules/clipboard', SafeClipboard, true)
}
