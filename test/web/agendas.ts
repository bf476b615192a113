import { beforeAll } from 'vitest'
import { addDays } from '#src/dates.ts'
import { demoNow } from '#test/support/demo.ts'
import { textOf } from './html.ts'
import { newMeeting } from './meeting.ts'
import { type Site, signIn, type Visitor } from './support.ts'

const today = demoNow.toISOString().slice(0, 10)

/** An item of no matter, as the form is filled in. */
export const other = (title: string, section = 'information') => ({ title, section, dnr: '', proposal: '' })

/** Agendas of Socialnämnden, and what its secretary does with them. */
export function socialAgendas(site: Site) {
  let secretary: Visitor
  let meetings = 0
  let heldToday = 0
  beforeAll(async () => {
    secretary = await signIn(site, 'sn-sekreterare')
  })
  return {
    /** A meeting on a day of its own with an empty agenda. */
    async emptyAgenda(held = addDays(today, 100 + meetings)): Promise<{ id: string; path: string }> {
      meetings += 1
      if (held === today) heldToday += 1
      const no = held === today ? heldToday : 6
      return newMeeting(site, secretary, { held, no, paragraphs: [] })
    },
    add: (path: string, typed: Record<string, string | string[]>, who = secretary) =>
      who.post(`${path}/dagordning/lagg-till`, { ...other(''), pending: [], standing: [], ...typed }),
    agenda: async (path: string): Promise<string> => textOf((await secretary.get(`${path}/dagordning`)).html),
    issue: (path: string, sent_on = today) => secretary.post(`${path}/kallelse/utfarda`, { sent_on }),
    /** The referrals that wait for the committee, as the form offers them. */
    async waiting(path: string): Promise<string[]> {
      const form = await secretary.open(`${path}/dagordning/lagg-till`)
      return form.controls.find(one => one.name === 'pending')?.options ?? []
    },
  }
}
