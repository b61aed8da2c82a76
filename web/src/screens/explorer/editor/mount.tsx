import '@graphiql/react/dist/style.css'
import 'graphiql/src/style.css'
import './editor.css'
import { GraphiQL } from 'graphiql'
import { useMemo } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { ExampleGroups, ExamplesPanel, type ExampleGroup } from './ExamplesPanel'
import type { Fetcher } from './fetcher'
import { reachable, type EditorNames } from './reach'
import { editorStorage } from './storage'

/** What the page gives the editor. */
export interface Given {
  /** Whose view of the schema it has; another caller has another editor. */
  caller: string
  fetcher: Fetcher
  /** What was picked or typed; until then what the editor remembers. */
  query: string | undefined
  onQuery: (query: string) => void
  night: boolean
  /** What stands in an editor in which nothing was written yet. */
  welcome: string
  examplesTitle: string
  names: EditorNames
  groups: readonly ExampleGroup[]
}

/** An editor in a place of the page. */
export interface Editor {
  show: (given: Given) => void
  end: () => void
}

/** Puts GraphiQL into the page; it is loaded with this module, after the frame around it. */
export function mountEditor(place: HTMLElement): Editor {
  const root = createRoot(place)
  const reached = reachable(place)
  return {
    show: given => {
      reached.name(given.names)
      // At once, so that nobody runs what he picked in the editor of whom he was.
      flushSync(() => root.render(<Explorer key={given.caller} {...given} />))
    },
    end: () => {
      reached.end()
      root.unmount()
    },
  }
}

function Explorer({ fetcher, query, onQuery, night, welcome, examplesTitle, groups }: Given) {
  const examples = useMemo(() => ({ title: examplesTitle, icon: ExamplesIcon, content: ExamplesPanel }), [examplesTitle])
  const plugins = useMemo(() => [examples], [examples])
  return (
    <ExampleGroups.Provider value={groups}>
      <GraphiQL
        fetcher={fetcher} query={query} onEditQuery={onQuery} defaultQuery={welcome} plugins={plugins} visiblePlugin={examples} storage={editorStorage}
        forcedTheme={night ? 'dark' : 'light'} isHeadersEditorEnabled={false} shouldPersistHeaders={false} maxHistoryLength={50}
      >
        <GraphiQL.Logo><span /></GraphiQL.Logo>
      </GraphiQL>
    </ExampleGroups.Provider>
  )
}

const ExamplesIcon = () => (
  <svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" strokeWidth="1.7" aria-hidden="true"><path d="M5 4h14v16H5zM8.5 9h7M8.5 13h7M8.5 17h4" /></svg>
)
