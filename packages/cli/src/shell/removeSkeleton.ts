/** Takes the drawn frame away, once the container shows its own. */
export function removeSkeleton(): void {
  document.querySelector('#skeleton')?.remove()
}
