import { createContext, useContext } from 'react'

/** Examples under one heading; a heading alone says why there are none. */
export interface ExampleGroup {
  heading: string
  examples: readonly { key: string, name: string, note: string, pick: () => void }[]
}

/** What the panel lists. */
export const ExampleGroups = createContext<readonly ExampleGroup[]>([])

/** Operations to try; a click writes one into the editor. */
export function ExamplesPanel() {
  return (
    <div className="examples">
      {useContext(ExampleGroups).map(group => (
        <section key={group.heading}>
          <h3>{group.heading}</h3>
          {group.examples.length > 0 && <ul>
            {group.examples.map(example => (
              <li key={example.key}>
                <button type="button" data-example={example.name} onClick={example.pick}><strong>{example.name}</strong><span>{example.note}</span></button>
              </li>
            ))}
          </ul>}
        </section>
      ))}
    </div>
  )
}
