/** Whether one of the thresholds lies between two ratios. That of 0 is between nothing and anything. */
export function crosses(thresholds: readonly number[], before: number, now: number): boolean {
  const isReached = (threshold: number, ratio: number) =>
    threshold === 0 ? ratio > 0 : ratio >= threshold
  return thresholds.some((each) => isReached(each, before) !== isReached(each, now))
}
