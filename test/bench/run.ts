import { parseArgs } from 'node:util'
import { openDatabase } from '#src/db/database.ts'
import { scratchDatabase } from './build.ts'
import { caseLines } from './case-lines.ts'
import { startChild } from './child.ts'
import { filterLines, listLines } from './list-lines.ts'
import { mailLines } from './mail-lines.ts'
import { meanwhileLines } from './meanwhile-lines.ts'
import { meetingLines } from './meeting-lines.ts'
import type { Bench } from './pages.ts'
import { pdfLines } from './pdf-lines.ts'
import { postgresLines } from './postgres-lines.ts'
import { rateLines } from './rate-lines.ts'
import { startLines } from './start-lines.ts'
import { type Line, misses, tableOf } from './table.ts'
import { unansweredLines } from './unanswered-lines.ts'

const { values } = parseArgs({
  options: {
    // Another scratch file, to try an index on.
    file: { type: 'string' },
    fresh: { type: 'boolean' },
    only: { type: 'string' },
    profile: { type: 'boolean' },
    detail: { type: 'boolean' },
  },
})
const explanation = `Times are processor time of the answering process for one answer over HTTP, the median of five rounds; a ratio is
the median of the rounds' own. The shorter ways to the same bytes are answered by a Fastify with nothing else on it. What 99 of 100
pages keep is the time on the clock, of three rounds, and asks for a machine at rest.`
const begun = performance.now()
const wanted = (part: string): boolean => !values.only || values.only.split(',').includes(part)
const url = `sqlite:${values.file ?? (await scratchDatabase(values.fresh ?? false))}`
const lines: Line[] = []
const add = (...some: Line[]): void => {
  lines.push(...some)
  if (process.stderr.isTTY)
    for (const line of some) console.error(`${line.name}: ${line.ratio?.toFixed(2) ?? line.measured}`)
}
const { db, close } = openDatabase(url)
const bench: Bench = { child: await startChild(url), profile: values.profile ?? false, add }
if (wanted('list')) await listLines(bench, db)
if (wanted('case')) await caseLines(bench, db)
if (wanted('unanswered')) await unansweredLines(bench, db)
if (wanted('mail')) await mailLines(bench)
if (wanted('meeting')) await meetingLines(bench, db)
if (wanted('pdf')) add(...(await pdfLines()))
if (wanted('meanwhile')) await meanwhileLines(bench, db)
if (wanted('start')) add(...(await startLines(url, db)))
if (wanted('rate')) await rateLines(bench, db)
if (values.detail) await filterLines(bench)
await bench.child.stop()
await close()
if (wanted('postgres')) await postgresLines(bench)
console.log(tableOf(lines))
console.log(`
${explanation}`)
console.log(`Took ${((performance.now() - begun) / 1000).toFixed(0)} s.`)
process.exitCode = lines.some(misses) ? 1 : 0
