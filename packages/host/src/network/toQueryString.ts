/**
 * `a=1&b=2`, as the platform writes the members of an object; members that are objects themselves as JSON.
 *
 * @throws TypeError for a member that JSON cannot say, such as a cycle
 */
export function toQueryString(data: object): string {
  return Object.entries(data)
    .map(([name, value]: [string, unknown]) => {
      const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
      return `${encodeURIComponent(name)}=${encodeURIComponent(text)}`
    })
    .join('&')
}
