/** Looks for a new build and loads it. @returns false where the shell is no installed app */
export async function updateServiceWorker(): Promise<boolean> {
  const registration = await navigator.serviceWorker?.getRegistration()
  if (!registration) return false
  await registration.update()
  const { waiting, installing } = registration
  if (waiting || installing) window.location.reload()
  return true
}
