import { shallowRef } from 'vue'
import { i18n } from '@/i18n'
import { publicClient } from '@/session/session'
import { RulebookTitlesDocument, type RulebookTitlesQuery } from '@/graphql/generated/graphql'

const titles = shallowRef<RulebookTitlesQuery['rulebooks']>([])
let asked = false

/** What the console calls the rules. */
export interface RulebookNames {
  titles: typeof titles
  titleOf: (id: string) => string
  /** The province that the title begins with, or a national text's whole title; in English the key. */
  nameOf: (id: string) => string
  /** The name of the rule that holds in a region; else the region's code. */
  placeOf: (region: string) => string
}

/** The rules' titles by their keys, for citations; asked once, of the public part. */
export function useRulebooks(): RulebookNames {
  if (!asked) {
    asked = true
    void publicClient.query(RulebookTitlesDocument, {}).toPromise().then(answer => {
      titles.value = answer.data?.rulebooks ?? []
      asked = answer.data !== undefined
    })
  }
  const titleOf = (id: string) => titles.value.find(book => book.id === id)?.title ?? id
  const nameOf = (id: string) => {
    if (i18n.global.locale.value === 'en') return id.charAt(0).toUpperCase() + id.slice(1)
    const title = titleOf(id)
    return /^.+?(?=省|自治区|壮族|维吾尔|回族|市)/.exec(title)?.[0] ?? title
  }
  const placeOf = (region: string) => {
    const book = titles.value.findLast(known => known.region !== '000000' && known.region.slice(0, 2) === region.slice(0, 2))
    return book ? nameOf(book.id) : region
  }
  return { titles, titleOf, nameOf, placeOf }
}
