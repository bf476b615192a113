import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildDemoAt } from './demo.ts'

/** Builds the demonstration once, as a file that tests copy. */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'yttra-demo-'))
  const file = join(folder, 'demo.sqlite')
  await buildDemoAt(`sqlite:${file}`)
  process.env.TEST_DEMO_SQLITE = file
  process.env.TEST_KEPT_SQLITE = folder
  return () => rm(folder, { recursive: true, force: true })
}
