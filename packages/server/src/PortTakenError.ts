/** A port that somebody else has. Its message is for the person who typed the command. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError'
}
