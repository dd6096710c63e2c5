/** Minutes and seconds, such as `01:05`. */
export function toClock(seconds: number): string {
  const whole = Math.floor(seconds)
  return [whole / 60, whole % 60].map((part) => String(Math.floor(part)).padStart(2, '0')).join(':')
}
