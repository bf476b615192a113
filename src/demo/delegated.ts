import { addDays } from '#src/dates.ts'
import { found } from '#src/errors.ts'
import { workingDayBefore } from '#src/law/holidays.ts'
import { postDecision, replaceDecision, withdrawDecision } from '#src/notices/decisions.ts'
import { type DecisionNotice, noticeByNo } from '#src/notices/store.ts'
import { workday } from './calendar.ts'
import { holderOf } from './officials.ts'
import { type Life, takenDown, type World } from './world.ts'

interface Delegated {
  code: string
  daysAgo: number
  title: string
  decision: string
  decided_by: string
  kept_at: string
}

const hanging: Delegated = {
  code: 'SN',
  daysAgo: 9,
  title: 'Hyra av lokal för träffpunkten i Tallmora',
  decision: 'Socialförvaltningen hyr Tallmora bygdegård två dagar i veckan i tre år, för 96 000 kronor om året.',
  decided_by: 'Ingela Torsell, socialchef',
  kept_at: 'Socialförvaltningen, Bruksgatan 4 i Hamra',
}

const takenDownSince: Delegated = {
  code: 'TN',
  daysAgo: 60,
  title: 'Upplåtelse av Hamra torg för marknad',
  decision: 'Hembygdsföreningen får använda torget för höstmarknad, utan avgift.',
  decided_by: 'Per-Olov Nyby, teknisk chef',
  kept_at: 'Tekniska förvaltningen, Förrådsvägen 2 i Hamra',
}

const faulty: Delegated = {
  code: 'KS',
  daysAgo: 7,
  title: 'Försäljning av en begagnad minibuss',
  decision: 'Kommunledningsförvaltningen säljer minibussen till högstbjudande.',
  decided_by: 'Alva Rydstedt, kommundirektör',
  kept_at: 'Kommunkansliet, Bruksgatan 4 i Hamra',
}

const neverToHang: Delegated = {
  code: 'MBN',
  daysAgo: 5,
  title: 'Inköp av en ny bullermätare',
  decision: 'Förvaltningen köper en bullermätare för 48 000 kronor.',
  decided_by: 'Josef Malmgren, miljöchef',
  kept_at: 'Miljökontoret, Bruksgatan 4 i Hamra',
}

/** Decisions made by delegation: one hangs, one has come down, one was faulty, and one was never to hang there. */
export const delegatedDecisions = (world: World, today: string): Life[] => [
  posted(world, hanging, today),
  posted(world, takenDownSince, today, async (notice, secretary) => {
    world.start(takenDown(world, notice.no, secretary))
  }),
  posted(world, faulty, today, async (notice, secretary) => {
    const { title, decision, decided_by, decided_on, dnr, kept_at } = notice
    const right = { title, decision, decided_by, decided_on: workingDayBefore(decided_on), dnr, kept_at }
    await replaceDecision(world.tx, notice, { ...right, reason: 'Fel beslutsdag.' }, world.as(secretary))
  }),
  posted(world, neverToHang, today, async (notice, secretary) => {
    await withdrawDecision(world.tx, notice, 'Beslutet ska anmälas till nämnden.', world.as(secretary))
  }),
]

async function* posted(
  world: World,
  { code, daysAgo, ...said }: Delegated,
  today: string,
  afterwards?: (notice: DecisionNotice, secretary: string) => Promise<void>,
): Life {
  const day = workday(addDays(today, -daysAgo))
  yield day
  const secretary = holderOf('secretary', code)
  const decision = { ...said, decided_on: workingDayBefore(day), dnr: '' }
  const no = await postDecision(world.tx, world.body(code), decision, world.as(secretary))
  const notice = found(await noticeByNo(world.tx, no))
  if (notice.kind === 'decision') await afterwards?.(notice, secretary)
}
