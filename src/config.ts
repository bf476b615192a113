export interface Config {
  databaseUrl: string
  host: string
  port: number
  /** Fill an empty database with the demonstration municipality. */
  demo: boolean
  /** Behind HTTPS: cookies are sent only there. */
  secureCookies: boolean
}

const loopback = new Set(['127.0.0.1', '::1', 'localhost'])

/** Reads the configuration; the only reader of the environment. Throws in words where a value cannot be used. */
export function readConfig(env: NodeJS.ProcessEnv, args: readonly string[]): Config {
  const host = env.HOST || '127.0.0.1'
  const port = Number(env.PORT || 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT är inget portnummer: ${env.PORT}`)
  const ownDatabase = env.DATABASE_URL || null
  const demo = args.includes('--demo') || (!args.includes('--empty') && !ownDatabase && loopback.has(host))
  return {
    databaseUrl: ownDatabase ?? 'sqlite:data/yttra.sqlite',
    host,
    port,
    demo,
    secureCookies: env.YTTRA_HTTPS === '1',
  }
}
