import type { FastifyInstance } from 'fastify'
import { summonsRow } from '#src/agenda/page.ts'
import { summonsesAhead } from '#src/agenda/store.ts'
import { waitingRow } from '#src/approval/page.ts'
import { roundsWaitingFor } from '#src/approval/store.ts'
import { type Body, partsOf } from '#src/bodies/body.ts'
import { allBodies } from '#src/bodies/store.ts'
import { dayInStockholm, longDay } from '#src/dates.ts'
import type { Deps } from '#src/deps.ts'
import { waitingRow as lodgedRow, lodgeRow } from '#src/lodged/page.ts'
import { lodgeableMeetings } from '#src/lodged/part.ts'
import { lodgedWaiting } from '#src/lodged/store.ts'
import { failedFor } from '#src/mail/failed.ts'
import { matterStatusText, matterStatusTone, nextWords, referralStatusText } from '#src/matters/words.ts'
import type { MatterStatus, ReferralStatus } from '#src/matters/workflow.ts'
import { rowOf } from '#src/motions/list-page.ts'
import { type ListRow, listMotions } from '#src/motions/list-store.ts'
import { choresOf } from '#src/notices/chores.ts'
import { waitingAt } from '#src/notices/waiting-store.ts'
import { bodiesWhere, isStaff, may, type Role, type User } from '#src/permissions.ts'
import { midSentence } from '#src/swedish.ts'
import { bodyInPath, paths } from '#src/web/paths.ts'
import { show } from '#src/web/views.ts'
import { motionsIn, openReferrals, ownMotions } from './store.ts'

const ON_START = 10

export function startRoutes(app: FastifyInstance, deps: Deps): void {
  app.get(paths.start, { config: { permission: 'public' } }, async (request, reply) => {
    const page =
      isStaff(request.user) && request.user ? await workPage(deps, request.user) : await publicPage(deps, request.user)
    return show(deps, request, reply, 'start/start', page)
  })
}

/** For members the meetings that they are called to, for everybody what has come in. */
async function publicPage(deps: Deps, user: User | null) {
  const today = dayInStockholm(deps.clock())
  const latest = await listMotions(deps.db, { ...everything, audience: 'public' })
  return {
    title: 'Motioner i kommunfullmäktige',
    lead: 'Här följer du motionerna: vad de föreslår, var de är och vad kommunfullmäktige beslutade.',
    search: true,
    tools: [],
    parts: [
      ...(user ? await partsForMembers(deps, user, today) : []),
      {
        heading: 'Senast inkomna',
        rows: latest.slice(0, ON_START).map(row => rowOf(row, today)),
        none: 'Inga motioner är publicerade ännu.',
      },
    ],
  }
}

async function partsForMembers({ db }: Deps, user: User, today: string) {
  const own = user.roles.map(held => held.body_id)
  const called = own.length > 0 ? await summonsesAhead(db, today, own) : []
  const waiting = await roundsWaitingFor(db, user.name, bodiesWhere(user, 'minutes.approve'))
  const toAdjust = { heading: 'Protokoll att justera', rows: waiting.map(waitingRow), none: '' }
  const summonses = {
    heading: 'Sammanträden som du är kallad till',
    rows: called.map(summonsRow),
    none: 'Ingen kallelse är utfärdad just nu.',
  }
  const open = (await lodgeableMeetings(db, user, today)).map(lodgeRow)
  const handedIn = { heading: 'Dina motioner', rows: (await ownMotions(db, user.account_id)).map(ownRow), none: '' }
  const toLodge = { heading: 'Lämna in reservation eller yttrande', rows: open, none: '' }
  return [toAdjust, summonses, toLodge, handedIn].filter(part => part === summonses || part.rows.length > 0)
}

const ownRow = ({ slug, title, dnr, status, since_on }: Awaited<ReturnType<typeof ownMotions>>[number]) => ({
  key: dnr ?? '',
  text: title,
  href: paths.motion(slug),
  status: status
    ? { text: matterStatusText[status as MatterStatus], tone: matterStatusTone[status as MatterStatus] }
    : { text: 'Inte publicerad' },
  when: since_on ? `sedan ${longDay(since_on)}` : '',
})

const everything = {
  words: '',
  status: '',
  bodyId: '',
  party: '',
  by: null,
  year: null,
  before: null,
  after: null,
}

/** What waits for whom: the states of a matter in which somebody of this role takes the next step. */
const waitsFor: { role: Role; heading: string; statuses: MatterStatus[] }[] = [
  { role: 'registrar', heading: 'Att registrera', statuses: ['submitted'] },
  {
    role: 'secretary',
    heading: 'Inför sammanträden',
    statuses: ['registered', 'raised', 'before_subcommittee', 'before_board', 'before_council', 'postponed'],
  },
  {
    role: 'case_officer',
    heading: 'Att bereda',
    statuses: ['referred_to_board', 'in_preparation', 'out_for_referral', 'reply_drafted', 'remitted_back'],
  },
  { role: 'registrar', heading: 'Beslutade, att skicka ut eller avsluta', statuses: ['decided', 'dispatched'] },
]

const boardKinds = new Set(['council', 'executive_board', 'subcommittee'])

async function workPage(deps: Deps, user: User) {
  const { db } = deps
  const today = dayInStockholm(deps.clock())
  const bodies = await allBodies(db)
  const isMember = user.roles.some(held => held.role === 'member')
  const registers = bodies.filter(body => body.registry_format && may(user, 'registry.number', body.id))
  const tools = registers.map(body => ({
    href: paths.registrySeries(bodyInPath(body.code)),
    text: `Ställ in nästa diarienummer hos ${midSentence(body.name)}`,
  }))
  return {
    title: 'Översikt',
    lead: 'Det som väntar på dig, det äldsta först.',
    search: false,
    parts: [
      ...(isMember ? await partsForMembers(deps, user, today) : []),
      ...(await statementsWaiting(deps, user)),
      ...(await failedLetters(deps, user, bodies)),
      ...(await referralsToAnswer(deps, user, { bodies, today })),
      ...(await minutesToAdjust(deps, user, today)),
      ...(await mattersWaiting(deps, user, { bodies, today })),
    ],
    tools: [...tools, { href: paths.contacts, text: 'Mottagare av brev och protokollsutdrag' }],
  }
}

/** What members have handed in for the minutes. */
async function statementsWaiting({ db }: Deps, user: User) {
  const rows = (await lodgedWaiting(db, bodiesWhere(user, 'minutes.record'))).map(lodgedRow)
  return rows.length > 0 ? [{ heading: 'Att ta ställning till', none: '', rows }] : []
}

async function failedLetters({ db }: Deps, user: User, bodies: readonly Body[]) {
  const failed = await failedFor(db, user, partsOf(bodies).board ?? undefined)
  const row = (one: (typeof failed)[number]) => ({
    text: one.subject,
    href: one.mayRetry ? paths.retryMail(one.id) : paths.failedMail,
    by: `Till ${one.to_label}`,
    note: one.failure ?? '',
  })
  const rows = failed.slice(0, ON_START).map(row)
  return rows.length > 0 ? [{ heading: 'Brev som inte gick fram', none: '', rows }] : []
}

interface Setting {
  bodies: readonly Body[]
  today: string
}

const isAtTheBoard = (bodies: readonly Body[], bodyId: string): boolean =>
  boardKinds.has(bodies.find(body => body.id === bodyId)?.kind ?? '')

async function referralsToAnswer({ db }: Deps, user: User, { bodies, today }: Setting) {
  const held = new Set(user.roles.map(role => role.body_id))
  const asked = [...held].filter(id => !isAtTheBoard(bodies, id))
  if (asked.length === 0) return []
  const row = (one: Awaited<ReturnType<typeof openReferrals>>[number]) => {
    const late = one.due_on !== null && one.due_on < today
    return {
      text: one.title,
      href: paths.referral(one.slug, one.no),
      by: one.to_name,
      status: { text: referralStatusText[one.status as ReferralStatus], tone: late ? 'danger' : 'info' },
      when: one.due_on ? `${late ? 'skulle ha svarats' : 'svar senast'} ${longDay(one.due_on)}` : '',
    }
  }
  const rows = (await openReferrals(db, asked)).map(row)
  return [{ heading: 'Remisser att svara på', none: 'Ingen remiss väntar på svar.', rows }]
}

async function minutesToAdjust({ db }: Deps, user: User, today: string) {
  const bodyIds = bodiesWhere(user, 'minutes.adjust')
  if (bodyIds.length === 0) return []
  const rows = choresOf(await waitingAt(db, bodyIds, today), today)
  return [
    { heading: 'Att kungöra, justera, anslå och ta ned', none: 'Inget sammanträde eller protokoll väntar.', rows },
  ]
}

async function mattersWaiting({ db }: Deps, user: User, { bodies, today }: Setting) {
  const parts = []
  for (const { role, heading, statuses } of waitsFor) {
    if (!user.roles.some(held => held.role === role && isAtTheBoard(bodies, held.body_id))) continue
    const rows = (await motionsIn(db, 'staff', statuses, 25)) as ListRow[]
    parts.push({
      heading,
      none: 'Ingenting väntar.',
      rows: rows.map(row => ({ ...rowOf(row, today), note: noteOf(row) })),
    })
  }
  return parts
}

function noteOf({ status, outcome }: ListRow): string {
  const next = nextWords(status, outcome)
  return next ? `Härnäst: ${next.charAt(0).toLowerCase()}${next.slice(1)}` : ''
}
