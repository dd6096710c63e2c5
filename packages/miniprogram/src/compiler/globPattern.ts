/**
 * What a glob stands for: `*` and `?` within a name, `**` for any folders, `[abc]` and `{a,b}`. Case
 * does not matter.
 */
export function globPattern(glob: string): RegExp {
  const parts = glob.match(/\*\*\/|\*\*|\[[^\]]+\]|\{[^{}]*\}|[^]/g) ?? []
  return new RegExp(`^${parts.map(partPattern).join('')}$`, 'i')
}

function partPattern(part: string): string {
  if (part === '**/') return '(?:[^/]+/)*'
  if (part === '**') return '.*'
  if (part === '*') return '[^/]*'
  if (part === '?') return '[^/]'
  if (part.length > 1 && part.startsWith('{')) {
    const choices = part.slice(1, -1).split(',')
    return `(?:${choices.map((choice) => globPattern(choice).source.slice(1, -1)).join('|')})`
  }
  if (part.length > 1) return part.replace(/^\[!/, '[^').replaceAll('\\', '\\\\')
  return part.replace(/[\\^$.*+?()[\]{}|]/, String.raw`\$&`)
}
