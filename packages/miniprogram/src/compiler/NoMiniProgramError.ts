/** The folder holds no mini program. The message is one line that names the folder and what is missing. */
export class NoMiniProgramError extends Error {
  override name = 'NoMiniProgramError'
}
