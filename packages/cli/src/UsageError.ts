/**
 * What the person typed or wrote into miniview.config.json is wrong. The message is one line that says
 * what, where and what to do; the command ends with exit code 2.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
