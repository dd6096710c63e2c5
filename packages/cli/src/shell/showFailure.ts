import { removeSkeleton } from './removeSkeleton.js'

/** Says that the app could not start, on the page and in the console. */
export function showFailure(error: unknown): void {
  console.error(error)
  removeSkeleton()
  // The container shows what is wrong with an app's own configuration.
  if (document.querySelector('mini-app')?.startError) return
  const problem = document.querySelector<HTMLElement>('#problem')!
  const reason = error instanceof Error ? error.message : String(error)
  problem.textContent = `This mini program could not start: ${reason}`
  problem.hidden = false
}
