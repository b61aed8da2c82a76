/**
 * Puts beside each file of the built console what it is when compressed, .br and .gz, so that nobody compresses while he serves. Runs after `npm run
 * build` by itself.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** What is not compressed already. */
const worthwhile = new Set(['.css', '.html', '.js', '.json', '.map', '.svg', '.ttf', '.txt', '.wasm', '.webmanifest'])

/** Smaller than that, it fits into a packet anyway. */
const small = 1024

const forms = {
  '.br': (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  '.gz': (bytes) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
}

const files = await readdir(new URL('dist/', import.meta.url), { recursive: true, withFileTypes: true })
await Promise.all(files.filter((file) => file.isFile() && worthwhile.has(extname(file.name))).map(async (file) => {
  const path = join(file.parentPath, file.name)
  const bytes = await readFile(path)
  if (bytes.length < small) return
  for (const [ending, compress] of Object.entries(forms)) {
    const compressed = await compress(bytes)
    if (compressed.length < bytes.length) await writeFile(path + ending, compressed)
  }
}))
