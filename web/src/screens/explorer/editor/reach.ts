/** What whoever reads aloud calls each part. */
export interface EditorNames {
  operation: string
  variables: string
  result: string
}

/** The parts of GraphiQL that are written or read in. */
const parts: [part: keyof EditorNames, place: string][] = [['operation', '.graphiql-query-editor'], ['variables', '.graphiql-editor-tool'], ['result', '.result-window']]

/**
 * Makes the editor, whose parts have no names and keep whoever comes by the keyboard, one for everybody: its parts are named, what is longer than its place can be
 * scrolled, and Tab goes on to what is next, unless there is a completion to take.
 */
export function reachable(place: HTMLElement): { name: (names: EditorNames) => void, end: () => void } {
  let names: EditorNames | null = null

  function name(): void {
    for (const [part, within] of parts) {
      for (const text of place.querySelectorAll(`${within} .CodeMirror textarea`)) if (names) text.setAttribute('aria-label', names[part])
      for (const scrolled of place.querySelectorAll<HTMLElement>(`${within} .CodeMirror-scroll`)) scrolled.tabIndex = 0
    }
  }

  function leave(event: KeyboardEvent): void {
    if (event.key === 'Tab' && event.target instanceof Element && event.target.closest('.CodeMirror') && !document.querySelector('.CodeMirror-hints')) event.stopPropagation()
  }

  const seen = new MutationObserver(name)
  seen.observe(place, { childList: true, subtree: true })
  place.addEventListener('keydown', leave, { capture: true })
  return {
    name: given => {
      names = given
      name()
    },
    end: () => {
      seen.disconnect()
      place.removeEventListener('keydown', leave, { capture: true })
    },
  }
}
