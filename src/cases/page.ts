import { type Body, partsOf } from '#src/bodies/body.ts'
import { dayInStockholm, longDay } from '#src/dates.ts'
import { kindOfFile } from '#src/files/kinds.ts'
import { type ClockStart, daysLeft } from '#src/law/one-year.ts'
import type { OverallOutcome } from '#src/matters/event-data.ts'
import type { Folded } from '#src/matters/fold.ts'
import { type Audience, byLine, type DueFor, type StandsAt } from '#src/matters/projection.ts'
import {
  directionText,
  matterStatusText,
  matterStatusTone,
  nextWords,
  overallOutcomeText,
  referralStatusText,
} from '#src/matters/words.ts'
import type { ReferralStatus } from '#src/matters/workflow.ts'
import { channels } from '#src/motions/form.ts'
import { channelText } from '#src/motions/words.ts'
import { may, type User } from '#src/permissions.ts'
import type { AllCalendars } from '#src/planning/plan.ts'
import { stepsFor, strikingBody } from '#src/steps/available.ts'
import { genitive, midSentence, plural } from '#src/swedish.ts'
import { htmlOf } from '#src/text/html.ts'
import { bodyInPath, paths } from '#src/web/paths.ts'
import { clockPanel } from './clock.ts'
import type { CaseReading } from './reading.ts'
import type { Case, CaseEvent } from './store.ts'
import { timelineOf } from './timeline.ts'

export interface CaseSetting {
  bodies: Body[]
  clockStart: ClockStart
  /** Everybody's meetings; null where its year does not run any more. */
  calendars: AllCalendars | null
  today: string
  user: User | null
}

/** The page of one motion as its reader knows it. */
export function casePage(one: Case, reading: CaseReading, setting: CaseSetting) {
  const { audience, published, folded, stands } = reading
  const board = partsOf(setting.bodies).board ?? ''
  const boardName = setting.bodies.find(body => body.id === board)?.name ?? ''
  const mayStrike = (event: CaseEvent): boolean => {
    if (event.kind === 'submitted') return may(setting.user, 'motion.correct', board)
    const { referrals } = one
    const bodyId = strikingBody({ event, referrals, paragraphBody: event.item?.body_id ?? null, board })
    return bodyId !== null && may(setting.user, 'step.strike', bodyId)
  }
  const dnr = one.numbers.find(number => number.body_id === board && !number.voided_at)?.number
  return {
    title: one.title,
    breadcrumbs: [
      { href: paths.motions, text: 'Motioner' },
      { href: paths.motion(one.slug), text: dnr ?? one.slug },
    ],
    eyebrow: ['Motion', dnr].filter(Boolean).join(' '),
    lead: byLine(one.submitters),
    status: { text: matterStatusText[stands.status], tone: matterStatusTone[stands.status] },
    now: nowWords(stands, setting.today),
    clock: setting.calendars && clockPanel(one.slug, reading, { ...setting, calendars: setting.calendars }),
    demands: one.demands.map(demand => demand.text),
    textHtml: htmlOf(one.text, 2),
    facts: factsOf(one, audience, stands),
    referrals: referralTable(one.slug, reading),
    documents: documentRows(one, audience, setting.user),
    timeline: timelineOf(
      one,
      folded,
      { audience, published, names: { board: boardName, bodies: setting.bodies } },
      mayStrike,
    ),
    notice:
      audience === 'public' && !one.published_at
        ? 'Motionen är inte publicerad: bara ni som lämnade in den och de som arbetar med den ser den.'
        : null,
    staff: audience === 'staff' ? staffActions(one, folded, setting, board) : null,
  }
}

function nowWords(stands: StandsAt, today: string) {
  const days = -daysLeft(stands.sinceOn, today)
  return {
    since: `${matterStatusText[stands.status]} sedan ${longDay(stands.sinceOn)} (${days === 0 ? 'i dag' : plural(days, 'dag', 'dagar')})`,
    next: nextWords(stands.status, stands.outcome),
    due: stands.dueOn && stands.dueFor && dueWords(stands.dueFor, stands.dueOn, today),
  }
}

const dueText: Record<DueFor, { ahead: string; late: string }> = {
  answer: { ahead: 'Första svaret ska komma senast', late: 'Svar skulle ha kommit senast' },
  decision: {
    ahead: 'Kommunfullmäktige ska om möjligt besluta senast',
    late: 'Kommunfullmäktige skulle om möjligt ha beslutat senast',
  },
  follow_up: { ahead: 'Ska vara klart senast', late: 'Skulle ha varit klart senast' },
}

function dueWords(dueFor: DueFor, dueOn: string, today: string): string {
  const left = daysLeft(dueOn, today)
  const { ahead, late } = dueText[dueFor]
  if (left < 0) return `${late} ${longDay(dueOn)}, för ${plural(-left, 'dag', 'dagar')} sedan`
  return `${ahead} ${longDay(dueOn)}, ${left === 0 ? 'i dag' : `om ${plural(left, 'dag', 'dagar')}`}`
}

function factsOf(one: Case, audience: Audience, { outcome }: StandsAt) {
  const received = one.events.findLast(event => event.kind === 'submitted')?.happened_on
  return [
    ...(outcome ? [{ label: 'Beslut', value: overallOutcomeText[outcome as OverallOutcome] }] : []),
    { label: one.submitters.length > 1 ? 'Motionärer' : 'Motionär', value: byLine(one.submitters) },
    ...(received
      ? [{ label: 'Kom in', value: longDay(received), note: audience === 'staff' ? channelWords(one.channel) : '' }]
      : []),
    ...(audience === 'staff' && one.officer ? [{ label: 'Handläggare', value: one.officer }] : []),
    ...one.numbers.map(number => ({
      label: `Diarienummer, ${number.body_name}`,
      value: number.number,
      isStruck: number.voided_at !== null,
      note: number.voided_at ? voidedWords(number.voided_reason, audience) : '',
    })),
  ]
}

const voidedWords = (reason: string | null, audience: Audience): string =>
  audience === 'staff' ? `Makulerat: ${reason}` : 'Makulerat'

const channelWords = (channel: string): string =>
  midSentence(channelText[channels.find(known => known === channel) ?? 'paper'])

function referralTable(slug: string, { audience, referrals: shown }: CaseReading) {
  if (shown.length === 0) return null
  return {
    caption: 'Remisser',
    hideCaption: true,
    columns: [{ text: 'Till' }, { text: 'Läge' }, { text: 'Svar senast' }],
    rows: shown.map(referral => [
      { text: referral.to_name, ...(audience === 'staff' ? { href: paths.referral(slug, referral.no) } : {}) },
      { text: referralStatusText[referral.status as ReferralStatus] },
      { text: referral.due_on ? longDay(referral.due_on) : '' },
    ]),
  }
}

function documentRows(one: Case, audience: Audience, user: User | null) {
  return one.documents
    .filter(document => audience === 'staff' || document.published_at !== null)
    .map(document => ({
      voided: document.voided_at && {
        dayText: longDay(dayInStockholm(new Date(document.voided_at))),
        by: document.voided_by ?? '',
        reason: document.voided_reason ?? '',
      },
      no: document.no,
      day: longDay(document.registered_on),
      description: document.description,
      about: [
        directionText[document.direction as keyof typeof directionText],
        document.counterpart,
        document.kind === 'unasked_opinion' && 'yttrande utan remiss',
        audience === 'staff' && !document.voided_at && (document.published_at ? 'publicerad' : 'inte publicerad'),
      ]
        .filter(Boolean)
        .join(', '),
      file: document.file_name && {
        href: paths.document(one.slug, document.no),
        name: document.file_name,
        kind: kindOfFile(document.media_type),
        size: document.size ?? undefined,
      },
      actions: document.voided_at ? [] : documentActions(one, document, user),
    }))
}

function documentActions({ slug }: Case, { no, body_id }: Case['documents'][number], user: User | null) {
  return [
    ...(may(user, 'record.publish', body_id) ? [{ href: paths.publishDocument(slug, no), text: 'Publicering' }] : []),
    ...(may(user, 'document.register', body_id) ? [{ href: paths.voidDocument(slug, no), text: 'Makulera' }] : []),
  ]
}

function staffActions(one: Case, folded: Folded<CaseEvent>, setting: CaseSetting, board: string) {
  const { user, bodies } = setting
  const link = (href: string, text: string) => ({ href, text })
  const offered = stepsFor(user, folded, partsOf(bodies))
  const isSubmitted = folded.status === 'submitted'
  const receive =
    isSubmitted && may(user, 'motion.register', board)
      ? [link(paths.receiveMotion(one.slug), 'Registrera motionen')]
      : []
  const open = one.numbers.filter(number => !number.voided_at)
  return {
    published: one.published_at !== null,
    next: [
      ...receive,
      ...offered.filter(each => each.usual).map(each => link(paths.step(one.slug, each.step.slug), each.step.title)),
    ],
    others: offered
      .filter(each => !each.usual)
      .map(each => link(paths.step(one.slug, each.step.slug), each.step.title)),
    record: [
      link(paths.compilation(one.slug), 'Remissvaren och förslaget till svar'),
      ...(may(user, 'matter.assign', board)
        ? [link(paths.assignMatter(one.slug), one.officer ? 'Byt handläggare' : 'Välj handläggare')]
        : []),
      ...(may(user, 'motion.correct', board)
        ? [link(paths.correctMotion(one.slug), 'Rätta uppgifter om motionen')]
        : []),
      ...bodies
        .filter(body => may(user, 'document.register', body.id))
        .map(body =>
          link(
            paths.newDocument(one.slug, bodyInPath(body.code)),
            `Registrera en handling i ${genitive(midSentence(body.name))} diarium`,
          ),
        ),
      ...bodies
        .filter(body => may(user, 'registry.number', body.id))
        .flatMap(body => {
          const has = open.some(number => number.body_id === body.id)
          const code = bodyInPath(body.code)
          return has
            ? [link(paths.voidNumber(one.slug, code), `Makulera ${genitive(midSentence(body.name))} diarienummer`)]
            : [
                link(
                  paths.registryNumbers(one.slug, code),
                  `Ge ett diarienummer i ${genitive(midSentence(body.name))} diarium`,
                ),
              ]
        }),
      ...(may(user, 'record.publish', board)
        ? [
            link(
              paths.publishMatter(one.slug),
              one.published_at ? 'Ta bort från den öppna webben' : 'Publicera på den öppna webben',
            ),
          ]
        : []),
    ],
  }
}
