import { ApiError } from '@miniview/bridge'

/** The platform's text for a value that a parameter cannot have. */
export function invalidValue(name: string, value: string): ApiError {
  return new ApiError(`invalid ${name} "${value}"`)
}
