import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildDemoAt, buildTablesAt } from './demo.ts'

/** Builds an empty database and the demonstration once, as files that tests copy. */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'yttra-demo-'))
  const [empty, demo] = [join(folder, 'empty.sqlite'), join(folder, 'demo.sqlite')]
  await buildTablesAt(`sqlite:${empty}`)
  await buildDemoAt(`sqlite:${demo}`)
  process.env.TEST_EMPTY_SQLITE = empty
  process.env.TEST_DEMO_SQLITE = demo
  process.env.TEST_KEPT_SQLITE = folder
  return () => rm(folder, { recursive: true, force: true })
}
