import type { CombinedError } from '@urql/core'

/** Why the hub did not answer, as a screen tells it. */
export interface Refusal {
  /** The hub's code; UNREACHABLE where it did not answer at all. */
  code: string
  message: string
  /** As rulebook/number. */
  articles: string[]
}

/** What the hub said, or that it said nothing. */
export function refusalsOf(error: CombinedError): Refusal[] {
  if (error.networkError && error.graphQLErrors.length === 0) return [{ code: 'UNREACHABLE', message: '', articles: [] }]
  return error.graphQLErrors.map(said => ({
    code: String(said.extensions['code'] ?? 'INTERNAL'),
    message: said.message,
    articles: Array.isArray(said.extensions['articles']) ? said.extensions['articles'].map(String) : [],
  }))
}
