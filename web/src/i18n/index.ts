import { createI18n } from 'vue-i18n'
import { codeWords } from './codes'
import { shell } from './shell'
import { terms } from './terms'

/** The languages of the console; Chinese first. */
export type ConsoleLanguage = 'zh' | 'en'

const key = 'language'

const chosen = (): ConsoleLanguage => localStorage.getItem(key) === 'en' ? 'en' : 'zh'

export const i18n = createI18n({ legacy: false, locale: chosen(), fallbackLocale: 'zh', messages: { zh: { ...shell.zh, ...terms.zh }, en: { ...shell.en, ...terms.en } } })

i18n.global.mergeLocaleMessage('zh', { look: { codes: codeWords.zh } })
i18n.global.mergeLocaleMessage('en', { look: { codes: codeWords.en } })

/** Takes in a screen's own words, when the screen is loaded: `words({ hall: { … } }, { hall: { … } })`. Both languages have the same. */
export function words<Words extends object>(zh: Words, en: { [Name in keyof Words]: Shape<Words[Name]> }): void {
  i18n.global.mergeLocaleMessage('zh', zh)
  i18n.global.mergeLocaleMessage('en', en)
}

type Shape<Words> = Words extends string ? string : { [Name in keyof Words]: Shape<Words[Name]> }

/** Speaks this language from now on, and when one comes back. */
export function speak(language: ConsoleLanguage): void {
  i18n.global.locale.value = language
  localStorage.setItem(key, language)
  name(language)
}

/** Tells the browser and whoever reads aloud which language the page is in. */
function name(language: ConsoleLanguage): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
}

name(chosen())
