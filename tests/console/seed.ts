import { rmSync } from 'node:fs'
import { Hub, seed } from './hub.ts'

/** Takes in the samples once; each hub of the run begins with a copy. */
export default async function (): Promise<void> {
  rmSync(seed, { recursive: true, force: true })
  const hub = await Hub.start()
  await hub.end()
  hub.keepAs(seed)
  await hub.dispose()
}
