import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { once } from 'node:events'

/** The hub as the build left it. */
export const program = resolve(import.meta.dirname, '../../src/Hub/bin/Debug/net10.0/hub.dll')

/** Where the samples lie, taken in once for all hubs of a run. */
export const seed = resolve(import.meta.dirname, 'results/seed')

/** What an operation was answered. */
export interface Answer {
  data?: Record<string, any> | null
  errors?: { message: string, extensions?: Record<string, unknown> }[]
}

/** A hub of its own on the loopback, with the samples; it can be stopped and started again at the same address with the same data. */
export class Hub {
  private process: ChildProcess | undefined
  private readonly tokens = new Map<string, string>()

  private constructor(readonly url: string, private readonly folder: string) {}

  static async start(): Promise<Hub> {
    const folder = mkdtempSync(join(tmpdir(), 'console-'))
    if (existsSync(seed)) cpSync(seed, folder, { recursive: true })
    const hub = new Hub(`http://127.0.0.1:${await freePort()}`, folder)
    await hub.begin()
    return hub
  }

  /** Begins to serve; returns once it does. */
  async begin(): Promise<void> {
    const started = spawn('dotnet', [program, 'demo', '--urls', this.url], { cwd: this.folder, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ConnectionStrings__Hub: '', DOTNET_TC_CallCountingDelayMs: '20000' } })
    this.process = started
    let said = ''
    await new Promise<void>((serves, failed) => {
      const hear = (text: Buffer) => {
        said += text.toString()
        if (said.includes('/graphql')) serves()
      }
      started.stdout!.on('data', hear)
      started.stderr!.on('data', hear)
      started.once('exit', code => failed(new Error(`The hub ended with ${code}: ${said}`)))
    })
    while (!(await fetch(`${this.url}/health/live`).then(answer => answer.ok, () => false))) await new Promise(next => setTimeout(next, 50))
  }

  /** Ends it as a crash would, or as an operator does. */
  async end(signal: 'SIGKILL' | 'SIGTERM' = 'SIGTERM'): Promise<void> {
    const ending = this.process
    this.process = undefined
    if (!ending || ending.exitCode !== null) return
    ending.removeAllListeners('exit')
    const ended = once(ending, 'exit')
    ending.kill(signal)
    await ended
  }

  async dispose(): Promise<void> {
    await this.end('SIGKILL')
    rmSync(this.folder, { recursive: true, force: true })
  }

  /** Copies what it holds, for other hubs to begin with. */
  keepAs(folder: string): void {
    cpSync(this.folder, folder, { recursive: true })
  }

  /** Asks over HTTP as one of the demo's identities. */
  async ask(identity: string, query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    const answer = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...await this.authorization(identity) },
      body: JSON.stringify({ query, variables }),
    })
    return await answer.json() as Answer
  }

  /** The contract as far as it goes for one of the demo's identities. */
  async contractOf(identity: string): Promise<string> {
    return await (await fetch(`${this.url}/graphql/schema.graphql`, { headers: await this.authorization(identity) })).text()
  }

  /** Takes in entries as the sample agency does, and fails where one is refused. */
  async submit(...entries: Record<string, unknown>[]): Promise<Record<string, any>[]> {
    const answer = await this.ask('INSURANCE', 'mutation ($entries: [EntryInput!]!) { submit(entries: $entries) { results { id result errors { code message } standing { status } } } }', { entries })
    const results = answer.data?.['submit']?.['results'] as Record<string, any>[] | undefined
    if (!results || results.some(result => result['result'] === 'REFUSED')) throw new Error(`Refused: ${JSON.stringify(answer)}`)
    return results
  }

  private async authorization(identity: string): Promise<{ authorization: string }> {
    const token = this.tokens.get(identity) ?? await this.tokenOf(identity)
    this.tokens.set(identity, token)
    return { authorization: `Bearer ${token}` }
  }

  private async tokenOf(identity: string): Promise<string> {
    const answer = await fetch(`${this.url}/console/tokens`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ identity }) })
    if (!answer.ok) throw new Error(`No token for ${identity}: ${answer.status}`)
    return (await answer.json() as { token: string }).token
  }
}

/** A port that nobody listens on yet. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}
