import type { CombinedError } from '@urql/core'

/** Says of a place in an answer, as `practitioner.entries.0.circumstance`, whether the hub withheld it there: a field that the caller shares, of a record out of his reach. */
export function withheldAt(error: CombinedError | null): (path: string) => boolean {
  const places = new Set(error?.graphQLErrors.filter(said => said.extensions['code'] === 'WITHHELD').map(said => said.path?.join('.')))
  return path => places.has(path)
}

/** Whether anything went wrong but that single fields are out of reach, which stand withheld at their places. */
export function refusedAtAll(error: CombinedError | null): error is CombinedError {
  return error !== null && (error.graphQLErrors.length === 0 || error.graphQLErrors.some(said => said.extensions['code'] !== 'WITHHELD'))
}
