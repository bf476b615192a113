import { beforeAll, expect } from 'vitest'
import { addDays } from '#src/dates.ts'
import { pdfFaults } from '#test/pdf/checker/check.ts'
import { demoNow } from '#test/support/demo.ts'
import { messagesOf, textOf } from './html.ts'
import { type Answer, type Site, signIn, type Typed, type Visitor } from './support.ts'

const held = addDays(demoNow.toISOString().slice(0, 10), -1)
const meeting = `/sammantraden/kf/${held}-7`

interface Member {
  name: string
  party: string
  label: string
}

/** A § as it is printed: each heading, in order, with what stands under it. */
export type Printed = [heading: string, text: string][]

export const under = (all: Printed, heading: string, nth = 0): string =>
  all.filter(([one]) => one === heading)[nth]?.[1] ?? ''
export const headings = (all: Printed): string[] => all.map(([heading]) => heading)

async function done(answer: Promise<Answer>): Promise<void> {
  const { status, html } = await answer
  expect([status, messagesOf(html)]).toEqual([303, {}])
}

/** A meeting of the council with those who were there, and the hand of its secretary, who types its §§ into forms. */
export function councilMinutes(site: Site) {
  let secretary: Visitor
  let items = 0
  const members: Member[] = []
  const from = (party: string): Member[] => members.filter(one => one.party === party)
  const post = (path: string, typed: Typed) => secretary.post(path, typed)

  const article = async (path: string): Promise<string> =>
    /<article class="doc">[\s\S]*<\/article>/.exec((await secretary.get(path)).html)?.[0] ?? ''

  beforeAll(async () => {
    secretary = await signIn(site, 'sekreterare')
    await done(post('/sammantraden/kf/nytt', { held_on: held, no: '7', place: 'Stadshuset', starts_at: '' }))
    await done(secretary.post(`${meeting}/narvaro`))
    const rows = await site.db
      .selectFrom('attendance')
      .innerJoin('meeting', 'meeting.id', 'meeting_id')
      .select(['name', 'party'])
      .where('held_on', '=', held)
      .where('no', '=', 7)
      .where('here', '=', 'room')
      .orderBy('position')
      .execute()
    members.push(...rows.map(one => ({ ...one, label: `${one.name} (${one.party})` })))
  })

  return {
    members,
    from,
    who: (party: string, i = 0): string => from(party)[i]?.label ?? '',
    count: (otherwise: (one: Member) => boolean): number => members.filter(otherwise).length,
    post,
    done,

    /** A § of the meeting, from its agenda; gives its address. */
    async paragraph(typed: Typed): Promise<string> {
      items += 1
      const title = String(typed.title)
      const item = { title, section: 'decision', dnr: '', proposal: '', pending: [], standing: [] }
      await done(post(`${meeting}/dagordning/lagg-till`, item))
      const form = await secretary.open(`${meeting}/dagordning/${items}/paragraf`)
      const no = String(form.controls.find(one => one.name === 'paragraph_no')?.values[0])
      await done(
        secretary.submit(form, { summary: '', speakers: '', documents: '', earlier: '', recipients: '', ...typed }),
      )
      return `${meeting}/${no}`
    },

    move: (path: string, movers: string[], wording: string, more: Typed = {}) =>
      done(post(`${path}/yrkande`, { movers: movers.join('\n'), wording, seconders: '', ...more })),

    /** The chair's question about these proposals, by their places. */
    put: (path: string, proposals: number[], wording: string, found: string) =>
      done(post(`${path}/proposition`, { proposals: proposals.map(String), wording, found })),

    /** A vote by name on the question of this number, in which some vote otherwise than yes. */
    async vote(path: string, question: number, typed: Typed, otherwise: (one: Member) => string): Promise<void> {
      const form = await secretary.open(`${path}/omrostning?fraga=${question}`)
      const names = String(form.controls.find(one => one.name === 'people')?.values[0]).split('\n')
      const ballots = names.map((name, i) => [
        `ballot_${i}`,
        otherwise(members.find(one => one.name === name) ?? { name, party: '', label: name }) || 'yes',
      ])
      await done(secretary.submit(form, { ...typed, ...Object.fromEntries(ballots) }))
    },

    note: (path: string, kind: string, typed: Typed) =>
      done(post(`${path}/anteckning`, { kind, who: '', mode: 'oral', text: '', ...typed })),

    article,

    async printed(path: string): Promise<Printed> {
      return (await article(path)).split(/(?=<h2)/).flatMap((part): Printed => {
        const [, heading] = /^<h2[^>]*>([\s\S]*?)<\/h2>/.exec(part) ?? []
        return heading === undefined
          ? []
          : [[textOf(heading).trim(), textOf(part.replace(/^<h2[\s\S]*?<\/h2>/, '')).trim()]]
      })
    },

    /** The extract is a paper that all can read, whatever manner it is in. */
    async isSound(path: string): Promise<void> {
      const { raw } = await secretary.get(`${path}/protokollsutdrag.pdf`)
      expect(await pdfFaults(raw)).toEqual([])
    },

    inManner: (code: string) => done(secretary.post(`/organ/kf/protokoll?satt=${code}`)),
  }
}
