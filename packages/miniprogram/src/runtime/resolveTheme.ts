/**
 * A value of app.json or a page's json with what theme.json says for `@name`, in one theme.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/ability/theme.html
 */
export function resolveTheme<T>(value: T, variables: Record<string, string> | undefined): T {
  if (!variables) return value
  if (typeof value === 'string' && value.startsWith('@')) {
    const name = value.slice(1)
    return (Object.hasOwn(variables, name) ? variables[name] : value) as T
  }
  if (Array.isArray(value)) return value.map((item) => resolveTheme(item, variables)) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, member]) => [
    key,
    resolveTheme(member, variables),
  ])
  return Object.fromEntries(entries) as T
}
