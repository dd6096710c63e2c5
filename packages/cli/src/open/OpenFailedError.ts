/** A page that cannot be opened. Its message is for the person who typed the command. */
export class OpenFailedError extends Error {
  override readonly name = 'OpenFailedError'
}
