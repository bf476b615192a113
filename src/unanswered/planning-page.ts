import { longDay, weekdayLongDay } from '#src/dates.ts'
import { backToMotion } from '#src/matters/address.ts'
import { answersNeededBy, type Chain, type MeetingInTime } from '#src/planning/plan.ts'
import { meetingWords, reachWords } from '#src/planning/words.ts'
import { paths } from '#src/web/paths.ts'
import { type Clocked, clockStateText, clockStateTone } from './standing.ts'

/** The page that tells how the time suffices for one motion: its year, and the last meetings along the way. */
export function planningPage(motion: Clocked, chain: Chain, answering: { body: string; meetings: MeetingInTime[] }[]) {
  return {
    title: 'Tidsplan',
    lead: motion.title,
    breadcrumbs: [...backToMotion(motion.slug), { href: paths.planning(motion.slug), text: 'Tidsplan' }],
    status: { text: clockStateText[motion.state], tone: clockStateTone[motion.state] },
    because: motion.because,
    year: motion.year_on && `Ettårsgränsen nås ${weekdayLongDay(motion.year_on)}.`,
    chain: chainTable(chain),
    answersBy: neededWords(chain),
    answering: answering.map(one => ({ ...one, meetings: one.meetings.map(meetingWords) })),
  }
}

function neededWords(chain: Chain): string {
  const by = answersNeededBy(chain)
  if (by) return `Alla svar och förslaget till svar ska vara klara ${weekdayLongDay(by)}.`
  return 'Det är okänt när svaren behövs: sammanträdena fram till årsdagen är inte inlagda.'
}

const chainTable = ({ stops }: Chain) => ({
  caption: 'Sista möjliga sammanträden, räknat bakåt från årsdagen',
  columns: [{ text: 'Organ' }, { text: 'Sista sammanträde' }, { text: 'Handlingar senast' }, { text: 'Anmärkning' }],
  rows: stops.map(({ stop }) => [
    { text: stop.body },
    { text: stop.on ? longDay(stop.on) : 'Okänt' },
    { text: stop.papersBy ? longDay(stop.papersBy) : 'Okänt' },
    { text: reachWords(stop) },
  ]),
})
