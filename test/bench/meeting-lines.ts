import type { Database } from '#src/db/schema.ts'
import { found } from '#src/errors.ts'
import { meetingById } from '#src/meetings/store.ts'
import { minutesOf } from '#src/minutes/whole.ts'
import { renderPdf } from '#src/pdf/render.ts'
import { bodyInPath, paths } from '#src/web/paths.ts'
import { type Big, committee, council, heldOn, meetingIdOf } from './council.ts'
import { interleaved, median, ratio, type Way } from './measure.ts'
import { type Bench, pageLines } from './pages.ts'
import { pagesIn } from './pdf-lines.ts'
import { plainPdf } from './plain-pdf.ts'
import { ms } from './table.ts'

/** The pages of a meeting of 101 seats, beside those of one with 11; and its whole minutes. */
export async function meetingLines(bench: Bench, db: Database): Promise<void> {
  const cookie = bench.child.secretary
  for (const [name, urlOf] of Object.entries(pages)) {
    await pageLines(bench, {
      name: `${name}, 101 seats`,
      urls: [urlOf(council)],
      cookie,
      goals: { memory: 2.5 },
      leastRows: 20,
    })
    const counted = async (big: Big) => (await bench.child.prepare({ urls: [urlOf(big)], cookie })).statements
    const [many, few] = [await counted(council), await counted(committee)]
    bench.add({
      name: `${name}: statements, 101 seats / 11 seats`,
      measured: String(many),
      against: String(few),
      ratio: many / few,
      goal: 1,
    })
  }
  await minutesLine(bench, db)
}

const at = (big: Big): [string, string] => [bodyInPath(big.code), heldOn]
const pages: Record<string, (big: Big) => string> = {
  Agenda: big => paths.agenda(...at(big)),
  'Page of a § with a roll call': big => paths.paragraph(...at(big), big.stated),
  'Vote grid': big => paths.newVote(...at(big), 1),
}

/** The council's whole minutes, against plain and untagged pdfkit calls for the same text. */
async function minutesLine(bench: Bench, db: Database): Promise<void> {
  const document = found(await minutesOf(db, found(await meetingById(db, meetingIdOf(council)))))
  const timed =
    (draw: (document: Parameters<typeof renderPdf>[0]) => Promise<Buffer>): Way =>
    async () => {
      const before = process.cpuUsage()
      await draw(document)
      const { user, system } = process.cpuUsage(before)
      return user + system
    }
  const times = await interleaved({ own: timed(renderPdf), plain: timed(plainPdf) })
  bench.add({
    name: `Whole minutes, ${pagesIn(await renderPdf(document))} pages / plain pdfkit calls`,
    measured: ms(median(times.own)),
    against: ms(median(times.plain)),
    ratio: ratio(times.own, times.plain),
    goal: 1,
  })
}
