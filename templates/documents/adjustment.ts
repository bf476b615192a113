import { longDay } from '#src/dates.ts'
import { appealPeriod } from '#src/law/deadlines.ts'
import { daysInWords } from '#src/meetings/days.ts'
import type { Block } from '#src/pdf/blocks.ts'
import { joinNames, paragraphSpan, withParty } from '#src/swedish.ts'
import { section } from './paragraph.ts'

export interface Person {
  name: string
  party: string
}

/** When and by whom minutes were adjusted together. */
export interface AdjustmentFacts {
  adjusted_on: string
  immediate: boolean
  /** `paragraphs` are the §§ that one answered for, where they are not all that were adjusted together. */
  signatories: (Person & { role: string; paragraphs?: number[] | null })[]
  /** Who was to adjust and would not; not said of what was adjusted before it could be. */
  declined?: (Person & { reason: string })[]
}

/** What was posted on the notice board about a part of the minutes. */
interface NoticeFacts {
  posted_on: string
  kept_at: string
  taken_down_on: string | null
  recorded_by: string
}

/** A part of the minutes that was adjusted together, with its §§. */
export interface PartFacts extends AdjustmentFacts {
  paragraphs: number[]
  /** Who approved it in the program, each with the day; none where it was adjusted in another way. */
  approvals: (Person & { role: string; on: string })[]
  notice: NoticeFacts | null
}

export const namesOf = (people: readonly Person[]): string =>
  joinNames(people.map(one => withParty(one.name, one.party)))

/** The day of adjustment and who adjusted, as label and value; roles without a name are left out. */
export function adjustmentFacts(adjustment: AdjustmentFacts): { label: string; value: string }[] {
  const names = (role: string) => joinNames(adjustment.signatories.filter(one => one.role === role).map(withParagraphs))
  const named = [
    { label: 'Ordförande', value: names('chair') },
    { label: 'Justerare', value: names('adjuster') },
  ]
  return [
    { label: adjustment.immediate ? 'Justerad omedelbart' : 'Justerad', value: longDay(adjustment.adjusted_on) },
    ...named.filter(one => one.value !== ''),
    ...(adjustment.declined ?? []).map(one => ({
      label: 'Har inte justerat',
      value: `${withParty(one.name, one.party)}: ${one.reason}`,
    })),
  ]
}

/** That a part was adjusted: with what each has said in the program, or with lines to sign on. */
export function adjustmentSections(part: PartFacts, secretary: string | null): Block[] {
  const people = (role: string) => part.signatories.filter(one => one.role === role)
  const [when, ...declines] = adjustmentFacts({ ...part, signatories: [] })
  const blocks: Block[] =
    part.approvals.length > 0
      ? [{ type: 'facts', facts: [...(when ? [when] : []), ...part.approvals.map(approvalFact), ...declines] }]
      : [
          { type: 'facts', facts: adjustmentFacts(part) },
          ...signatures({ secretary, chair: people('chair')[0] ?? null, adjusters: people('adjuster') }),
        ]
  return section(`Justering av ${paragraphSpan(part.paragraphs)}`, blocks)
}

const approvalFact = ({ name, party, role, on }: PartFacts['approvals'][number]) => ({
  label: role === 'chair' ? 'Ordförande' : 'Justerare',
  value: `${withParty(name, party)}, godkände i Yttra ${longDay(on)}`,
})

interface Signers {
  secretary: string | null
  chair: Person | null
  adjusters: readonly Person[]
}

/** Lines to sign on for §§ that are not adjusted. */
export const signatureSection = (paragraphs: readonly number[], signers: Signers): Block[] =>
  section(`Underskrifter för ${paragraphSpan(paragraphs)}`, signatures(signers))

const signatures = ({ secretary, chair, adjusters }: Signers): Block[] => [
  {
    type: 'signatures',
    signatures: [
      { under: roleOf('Sekreterare', secretary) },
      { under: roleOf('Ordförande', chair && withParty(chair.name, chair.party)) },
      ...(adjusters.length > 0 ? adjusters.map(one => withParty(one.name, one.party)) : [null]).map(name => ({
        under: roleOf('Justerare', name),
      })),
    ],
  },
]

const roleOf = (role: string, name: string | null): string => (name ? `${role}, ${name}` : role)

/** What the notice board says of a part's adjustment (KL 8:12, domain.md 2.6); nothing before it hangs there. */
export function noticeSection(body: string, days: readonly string[], part: PartFacts): Block[] {
  const { notice } = part
  if (!notice) return []
  const { lastDay, removableFrom } = appealPeriod(notice.posted_on)
  const span = paragraphSpan(part.paragraphs)
  const facts = [
    { label: 'Organ', value: body },
    { label: 'Sammanträdesdag', value: daysInWords(days) },
    { label: 'Paragrafer', value: span },
    { label: 'Justerat', value: longDay(part.adjusted_on) },
    { label: 'Uppsatt', value: longDay(notice.posted_on) },
    { label: 'Sista dag att överklaga', value: longDay(lastDay) },
    notice.taken_down_on
      ? { label: 'Nedtaget', value: longDay(notice.taken_down_on) }
      : { label: 'Tas ned tidigast', value: longDay(removableFrom) },
    { label: 'Protokollet finns hos', value: notice.kept_at },
    { label: 'Ansvarig för anslaget', value: notice.recorded_by },
  ]
  return section(`Anslag om ${span}`, [{ type: 'facts', facts }])
}
const withParagraphs = ({ name, party, paragraphs }: AdjustmentFacts['signatories'][number]): string =>
  paragraphs ? `${withParty(name, party)}, ${paragraphSpan(paragraphs)}` : withParty(name, party)
