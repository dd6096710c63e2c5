/** The source has errors, which were told already. */
export class BuildFailedError extends Error {
  override readonly name = 'BuildFailedError'
}
