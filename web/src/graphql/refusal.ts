import type { CombinedError } from '@urql/core'
import { SessionOver } from '@/session/token'

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
  if (error.networkError && error.graphQLErrors.length === 0) {
    return [{ code: error.networkError instanceof SessionOver ? 'TOKEN_EXPIRED' : 'UNREACHABLE', message: '', articles: [] }]
  }
  return error.graphQLErrors.map(said => ({
    code: String(said.extensions['code'] ?? 'INTERNAL'),
    message: said.message,
    articles: Array.isArray(said.extensions['articles']) ? said.extensions['articles'].map(String) : [],
  }))
}
