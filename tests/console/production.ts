import { spawn, execFileSync, type ChildProcess } from 'node:child_process'
import { randomBytes, generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { freePort, program } from './hub.ts'

/** A hub as it runs in production, with keys of its own, and an issuer over TLS that it trusts. Nobody has a token but from the issuer. */
export class Production {
  private constructor(readonly url: string, readonly issuer: string, private readonly processes: ChildProcess[], private readonly folder: string) {}

  static async start(): Promise<Production> {
    const folder = mkdtempSync(join(tmpdir(), 'production-'))
    const [certificate, key] = [join(folder, 'issuer.pem'), join(folder, 'issuer.key')]
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', key, '-out', certificate], { stdio: 'ignore' })
    const url = `http://127.0.0.1:${await freePort()}`
    const issuing = spawn('node', [resolve(import.meta.dirname, 'issuer.mjs'), url, certificate, key])
    const issuer = await said(issuing, /^https:\S+/m)
    const hub = spawn('dotnet', [program, 'serve', '--environment', 'Production', '--urls', url], {
      cwd: folder,
      env: {
        ...process.env,
        ConnectionStrings__Hub: '',
        Hub__Tokens__Authority: issuer,
        Hub__Console__ClientId: 'hub-console',
        Hub__Console__Scope: 'openid hub',
        Hub__Encryption__Keys__first: randomBytes(32).toString('base64'),
        Hub__Encryption__HashKey: randomBytes(32).toString('base64'),
        Hub__Audit__SigningKey: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
        // Nobody but this hub trusts the certificate.
        SSL_CERT_FILE: certificate,
      },
    })
    await said(hub, /listening on/)
    return new Production(url, issuer, [hub, issuing], folder)
  }

  async dispose(): Promise<void> {
    for (const running of this.processes) {
      if (running.exitCode !== null) continue
      const ended = once(running, 'exit')
      running.kill('SIGKILL')
      await ended
    }
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** What a process says first that looks like it. */
function said(running: ChildProcess, wanted: RegExp): Promise<string> {
  let all = ''
  return new Promise((heard, failed) => {
    const hear = (text: Buffer) => {
      all += text.toString()
      const found = wanted.exec(all)
      if (found) heard(found[0])
    }
    running.stdout!.on('data', hear)
    running.stderr!.on('data', hear)
    running.once('exit', code => failed(new Error(`Ended with ${code}: ${all}`)))
  })
}
