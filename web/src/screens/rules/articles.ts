import type { Topic } from '@/graphql/generated/enums'
import type { Article, Book } from './measures'

/** A topic with what each rule says of it. */
export interface TopicRow {
  topic: Topic
  cells: { book: Book, articles: Article[], also: Article[] }[]
}

/** Whether an article has the word, in its title or gist, or is named by its number. */
export const says = (article: Article, word: string): boolean => word === '' || article.title.includes(word) || article.gist.includes(word) || `${article.number}` === word

/** The rules side by side: an article stands beneath its first topic, and is named beneath its others. */
export function rowsOf(books: readonly Book[], topics: readonly Topic[], word: string): TopicRow[] {
  return topics.map(topic => ({
    topic,
    cells: books.map(book => ({
      book,
      articles: book.articles.filter(article => article.topics[0] === topic && says(article, word)),
      also: word === '' ? book.articles.filter(article => article.topics.indexOf(topic) > 0) : [],
    })),
  })).filter(row => row.cells.some(cell => cell.articles.length + cell.also.length > 0))
}

/** A text cut at a word, for marking it: every second piece is the word. */
export const piecesOf = (text: string, word: string): string[] => word === '' ? [text] : text.split(word).flatMap((piece, i) => i === 0 ? [piece] : [word, piece])

/** The name of an article's place on the page. */
export const placeOf = (article: { rulebook: string, number: number | string }): string => `article-${article.rulebook}-${article.number}`
