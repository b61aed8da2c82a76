/** What the hub tells the console beside GraphQL, as JSON. */
export async function fromHub<T>(path: string, request?: RequestInit): Promise<T> {
  const answer = await fetch(path, { ...request, headers: { accept: 'application/json', ...request?.headers } })
  if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`)
  return await answer.json() as T
}

/** Asked once, by whoever asks first; asked again after it failed, or when it has been good for so many milliseconds. */
export function kept<T>(ask: () => Promise<T>, goodFor = Infinity): () => Promise<T> {
  let asked: Promise<T> | undefined
  let askedAt = 0
  return () => {
    if (Date.now() - askedAt > goodFor) asked = undefined
    if (!asked) {
      const asking = ask()
      ;[asked, askedAt] = [asking, Date.now()]
      asking.catch(() => { if (asked === asking) asked = undefined })
    }
    return asked
  }
}
