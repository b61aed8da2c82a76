import { shallowRef } from 'vue'
import { publicClient } from '@/session/session'
import { RulebookTitlesDocument, type RulebookTitlesQuery } from '@/graphql/generated/graphql'

const titles = shallowRef<RulebookTitlesQuery['rulebooks']>([])
let asked = false

/** The rules' titles by their keys, for citations; asked once, of the public part. */
export function useRulebooks(): { titleOf: (id: string) => string, titles: typeof titles } {
  if (!asked) {
    asked = true
    void publicClient.query(RulebookTitlesDocument, {}).toPromise().then(answer => {
      titles.value = answer.data?.rulebooks ?? []
      asked = answer.data !== undefined
    })
  }
  return { titles, titleOf: id => titles.value.find(book => book.id === id)?.title ?? id }
}
