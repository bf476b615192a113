import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { paths } from './paths.ts'

/** The modules that a browser needs for an entry, and the address under which all of them lie. */
export interface Modules {
  /** '/tillgangar/moduler/<hash>', new whenever one of them is. */
  base: string
  entry: string
  /** Every module by its name, as JavaScript. */
  sources: ReadonlyMap<string, string>
}

const IMPORT = /(\bfrom\s*|\bimport\s*)(['"])([^'"]+)\2/g

/**
 * Gathers a module and all that it imports, ours and the packages', for the browser as they are: types are taken away by
 * Node, as when it runs them itself, and the names of what is imported become addresses. There is no build.
 */
function gatherModules(entry: URL, prefix: string): Modules {
  const sources = new Map<string, string>()
  const name = gather(entry.href, sources)
  const hash = createHash('sha256')
  for (const [path, source] of [...sources].sort()) hash.update(`${path}\0${source}\0`)
  return { base: `${prefix}/${hash.digest('hex').slice(0, 16)}`, entry: name, sources }
}

function gather(href: string, sources: Map<string, string>): string {
  const name = nameOf(href)
  if (sources.has(name)) return name
  sources.set(name, '')
  const source = readSource(href).replace(IMPORT, (_, words: string, quote: string, asked: string) => {
    const found = asked.startsWith('.') ? new URL(asked, href).href : import.meta.resolve(asked)
    return `${words}${quote}./${gather(found, sources)}${quote}`
  })
  sources.set(name, source)
  return name
}

/** 'src-editor-main.js' of our own, 'prosemirror-view-dist-index.js' of a package's. */
function nameOf(href: string): string {
  const [, inPackage] = /^.*\/node_modules\/(.*)$/.exec(href) ?? []
  return `${(inPackage ?? href.slice(root.length)).replace(/\.\w+$/, '').replaceAll('/', '-')}.js`
}

const root = new URL('../../', import.meta.url).href

function readSource(href: string): string {
  const text = readFileSync(fileURLToPath(href), 'utf8')
  return href.endsWith('.ts') ? withoutTypes(text) : text
}

// Node says of this at every start that it may change; what it takes away is checked by the tests.
function withoutTypes(text: string): string {
  const { emitWarning } = process
  process.emitWarning = () => undefined
  try {
    return stripTypeScriptTypes(text)
  } finally {
    process.emitWarning = emitWarning
  }
}

/** The editor that takes the place of the larger text areas. */
export const editorModules = gatherModules(new URL('../editor/main.ts', import.meta.url), `${paths.assets}/moduler`)

/** Serves the modules, for ever under this address. */
export function serveModules(app: FastifyInstance, { base, sources }: Modules): void {
  const packed = new Map<string, Buffer>()
  app.get<{ Params: { name: string } }>(`${base}/:name`, async (request, reply) => {
    const { name } = request.params
    const source = sources.get(name)
    if (source === undefined) return reply.callNotFound()
    reply.type('text/javascript; charset=utf-8').header('cache-control', 'public, max-age=31536000, immutable')
    reply.header('vary', 'accept-encoding')
    if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(source)
    const small = packed.get(name) ?? gzipSync(source)
    packed.set(name, small)
    return reply.header('content-encoding', 'gzip').send(small)
  })
}
