import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { signOffs } from '#src/demo/officials.ts'
import { noticesOnBoard } from '#src/notices/store.ts'
import { referralSteps } from '#src/steps/referral-table.ts'
import { matterSteps } from '#src/steps/table.ts'
import { bodyInPath, meetingKey, paths } from '#src/web/paths.ts'
import { dialect } from '#test/support/database.ts'
import { demoNow } from '#test/support/demo.ts'
import { linksOf } from './html.ts'
import { moreOfAll, openLaterDays } from './more-of-all.ts'
import { type Site, signIn, type Visitor } from './support.ts'

/** Every address with a form, as the routes write it. */
export const formPatterns: readonly string[] = [
  paths.registerMotion,
  paths.submitMotion,
  paths.settings,
  paths.registrySeries(':body'),
  paths.newMeeting(':body'),
  paths.newMeetings(':body'),
  paths.newMandate(':body'),
  paths.endMandate(':body', ':mandate'),
  paths.rosterSheet(':body'),
  paths.newTerm(':body'),
  paths.practice(':body'),
  paths.profile(':body'),
  paths.agendaSections(':body'),
  paths.receiveMotion(':slug'),
  paths.correctMotion(':slug'),
  paths.receivedDay(':slug'),
  paths.strike(':slug', ':seq'),
  paths.registryNumbers(':slug', ':body'),
  paths.voidNumber(':slug', ':body'),
  paths.newDocument(':slug', ':body'),
  paths.voidDocument(':slug', ':no'),
  paths.publishMatter(':slug'),
  paths.publishDocument(':slug', ':no'),
  ...matterSteps.map(step => paths.step(':slug', step.slug)),
  ...referralSteps.map(step => paths.referralStep(':slug', ':no', step.slug)),
  paths.reportUnanswered,
  paths.writeOffTogether,
  paths.intake,
  paths.newContact,
  paths.assignMatter(':slug'),
  paths.assignReferral(':slug', ':no'),
  paths.reassign(':body'),
  paths.changeContact(':contact'),
  paths.removeContact(':contact'),
  paths.retryMail(':mail'),
  paths.reply(':slug'),
  paths.freezeReply(':slug'),
  paths.response(':slug', ':no'),
  paths.freezeResponse(':slug', ':no'),
  paths.uploadResponse(':slug', ':no'),
  paths.registerAnswer(':slug', ':no'),
  paths.remindReferral(':slug', ':no'),
  paths.askAgain(':slug', ':no'),
  paths.reviewResponse(':slug', ':no'),
  paths.reviewReply(':slug'),
  paths.dealWithResponse(':slug', ':no', ':comment'),
  paths.dealWithReply(':slug', ':comment'),
  paths.signOffs(':body'),
  paths.addToAgenda(':body', ':day'),
  paths.editAgendaItem(':body', ':day', ':item'),
  paths.strikeAgendaItem(':body', ':day', ':item'),
  paths.writeParagraph(':body', ':day', ':item'),
  paths.agendaPapers(':body', ':day', ':item'),
  paths.adoptAgenda(':body', ':day'),
  paths.agreedOnItem(':body', ':day', ':item'),
  paths.issueSummons(':body', ':day'),
  paths.changeMeeting(':body', ':day'),
  paths.cancelMeeting(':body', ':day'),
  paths.closeMeeting(':body', ':day'),
  paths.continueMeeting(':body', ':day'),
  paths.changeLaterDay(':body', ':day', ':laterDay'),
  paths.removeLaterDay(':body', ':day', ':laterDay'),
  paths.renumberMeeting(':body', ':day'),
  paths.chooseAdjusters(':body', ':day'),
  paths.requestApproval(':body', ':day'),
  paths.approve(':body', ':day', ':round'),
  paths.withdrawRound(':body', ':day', ':round'),
  paths.adjust(':body', ':day'),
  paths.attendance(':body', ':day'),
  paths.itemRoles(':body', ':day', ':no'),
  paths.newProposal(':body', ':day', ':no'),
  paths.editProposal(':body', ':day', ':no', ':place'),
  paths.withdrawProposal(':body', ':day', ':no', ':place'),
  paths.newQuestion(':body', ':day', ':no'),
  paths.editQuestion(':body', ':day', ':no', ':place'),
  paths.removeQuestion(':body', ':day', ':no', ':place'),
  paths.newVote(':body', ':day', ':no'),
  paths.editVote(':body', ':day', ':no', ':place'),
  paths.removeVote(':body', ':day', ':no', ':place'),
  paths.newElection(':body', ':day', ':no'),
  paths.editElection(':body', ':day', ':no', ':place'),
  paths.removeElection(':body', ':day', ':no', ':place'),
  paths.publishPart(':body', ':day', ':part'),
  paths.withdrawPart(':body', ':day', ':part'),
  paths.postNotice(':body', ':day'),
  paths.takeDown(':no'),
  paths.replaceNotice(':no'),
  paths.postDecision(':body'),
  paths.replaceDecision(':no'),
  paths.withdrawDecision(':no'),
  paths.announceMeeting(':body', ':day'),
  paths.withdrawMeetingNotice(':body', ':day'),
  paths.editParagraph(':body', ':day', ':no'),
  paths.moveParagraph(':body', ':day', ':no'),
  paths.removeParagraph(':body', ':day', ':no'),
  paths.newNote(':body', ':day', ':no'),
  paths.lodge(':body', ':day'),
  paths.answerLodged(':body', ':day', ':no', ':lodged'),
  paths.withdrawLodged(':body', ':day', ':no', ':lodged'),
  paths.ownWording(':body', ':day', ':no', ':section'),
  paths.asRecorded(':body', ':day', ':no', ':section'),
  paths.editNote(':body', ':day', ':no', ':note'),
  paths.removeNote(':body', ':day', ':no', ':note'),
  paths.dispatch(':body', ':day', ':no'),
  paths.rectify(':body', ':day', ':no'),
  paths.publishParagraph(':body', ':day', ':no'),
]

export interface Place {
  who: string
  path: string
}

const asPattern = (pattern: string): RegExp => new RegExp(`^${pattern.replaceAll(/:\w+/g, '[^/]+')}$`)
const matchers = formPatterns.map(pattern => ({ pattern, matcher: asPattern(pattern) }))

const patternOf = (path: string): string | undefined => matchers.find(({ matcher }) => matcher.test(path))?.pattern

/** By pattern: who comes to such a form by links in the demonstration, and at which addresses. */
export type Places = Map<string, Place[]>

const board = ['registrator', 'sekreterare', 'utredare']
const committees: Record<string, string[]> = {
  SN: ['sn-registrator', 'sn-handlaggare', 'sn-sekreterare'],
  BUN: ['bun'],
  TN: ['tn'],
  KFN: ['kfn'],
  MBN: ['mbn', 'mbn-enhetschef', 'mbn-chef'],
}

/**
 * Every form that a page of the demonstration leads to. The round takes some seconds and is the same for all copies of it,
 * so it is made once for the whole run.
 */
export async function formPlaces(site: Site): Promise<Places> {
  const work = await workplaces(site)
  const folder = dialect === 'sqlite' ? process.env.TEST_KEPT_SQLITE : process.env.TEST_KEPT_POSTGRES
  const file = join(folder ?? '', 'places.json')
  const kept = await readFile(file, 'utf8').catch(() => null)
  if (kept) return new Map(JSON.parse(kept) as [string, Place[]][])
  const places = await goRound(site, work)
  await writeFile(`${file}.${process.pid}`, JSON.stringify([...places]))
  await rename(`${file}.${process.pid}`, file)
  return places
}

/** Goes round as those who work there, and notes every form that a page leads them to. */
async function goRound(site: Site, work: Workplace[]): Promise<Places> {
  const places: Places = new Map()
  const note = (who: string, path: string) => {
    const pattern = patternOf(path)
    if (!pattern) return
    const known = places.get(pattern) ?? []
    if (!known.some(place => place.path === path)) places.set(pattern, [...known, { who, path }])
  }
  // The page of settings leads the administrator to it, but only a registrar may set a series.
  note('registrator', paths.registrySeries('ks'))
  // A meeting leads to it where its numbers are out of turn, which those of the demonstration are not.
  for (const day of await openMeetings(site.db)) {
    note('sekreterare', paths.renumberMeeting('ks', day))
    // Before those of the same day that are numbered after it, and wait for it to be closed.
    note('sekreterare', paths.adjust('ks', day))
  }
  for (const day of await openLaterDays(site.db)) {
    const address = [
      bodyInPath(day.body_code),
      meetingKey({ held_on: day.held_on, no: day.meeting_no }),
      day.no,
    ] as const
    note('sekreterare', paths.changeLaterDay(...address))
    note('sekreterare', paths.removeLaterDay(...address))
  }
  const staff = await Promise.all([...board, ...Object.values(committees).flat()].map(enter(site)))
  const follow = async (visitor: Visitor, who: string, path: string) => {
    const page = await visitor.get(path)
    for (const link of linksOf(page.html)) note(who, link)
  }
  for (const { path, members } of work) {
    for (const { who, visitor } of staff) if (members.includes(who)) await follow(visitor, who, path)
  }
  for (const who of ['admin', 'ledamot', 'justerare']) {
    const { visitor } = await enter(site)(who)
    for (const path of [paths.start, paths.settings]) await follow(visitor, who, path)
    // Members come to what they hand in from the pages of their meetings.
    const meetings = linksOf((await visitor.get(paths.start)).html).filter(link => link.startsWith(paths.meetings))
    for (const path of who === 'admin' ? [] : new Set(meetings)) await follow(visitor, who, path)
  }
  return places
}

/** The days of the board's first meetings that are not closed. */
async function openMeetings(db: Site['db']): Promise<string[]> {
  const rows = await db
    .selectFrom('meeting')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .innerJoin('minute_item', 'minute_item.meeting_id', 'meeting.id')
    .select('held_on')
    .distinct()
    .where('body.code', '=', 'KS')
    .where('meeting.no', '=', 1)
    .where('number_fixed_at', 'is', null)
    .execute()
  return rows.map(row => row.held_on)
}

const enter = (site: Site) => async (who: string) => ({ who, visitor: await signIn(site, who) })

interface Workplace {
  path: string
  members: string[]
}

/** The pages that people work from, each with those who do. */
async function workplaces({ db }: Site): Promise<Workplace[]> {
  const of = (code: string): string[] => committees[code] ?? board
  const matters = await db.selectFrom('matter').select('slug').orderBy('sort_no', 'desc').execute()
  const referrals = await db
    .selectFrom('referral')
    .innerJoin('matter', 'matter.id', 'referral.matter_id')
    .innerJoin('body', 'body.id', 'referral.to_body_id')
    .select(['slug', 'no', 'code'])
    .orderBy('sort_no', 'desc')
    .execute()
  const items = await db
    .selectFrom('minute_item')
    .innerJoin('meeting', 'meeting.id', 'minute_item.meeting_id')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .select(['code', 'held_on', 'paragraph_no', 'part_id'])
    .orderBy('held_on', 'desc')
    .limit(60)
    .execute()
  // What was made known long ago is to be made known again, so that the form for it does not run out.
  await db.deleteFrom('notice').where('taken_down_on', 'is not', null).execute()
  await moreOfAll(db)
  const notices = await noticesOnBoard(db)
  const agendas = await db
    .selectFrom('agenda_item')
    .innerJoin('meeting', 'meeting.id', 'agenda_item.meeting_id')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .select(['code', 'held_on'])
    .distinct()
    .orderBy('held_on')
    .orderBy('code')
    .execute()
  const planned = await db
    .selectFrom('meeting')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .select(['code', 'held_on'])
    .where('held_on', '>', demoNow.toISOString().slice(0, 10))
    .orderBy('held_on')
    .orderBy('code')
    .execute()
  const replies = await db
    .selectFrom('reply')
    .innerJoin('motion_state', 'motion_state.matter_id', 'reply.matter_id')
    .select('slug')
    .where('audience', '=', 'staff')
    .where('status', 'in', [
      'in_preparation',
      'out_for_referral',
      'reply_drafted',
      'remitted_back',
      'referred_to_board',
    ])
    .orderBy('sort_no')
    .execute()
  const address = (item: { code: string; held_on: string }): [string, string] => [item.code.toLowerCase(), item.held_on]
  return [
    ...[paths.start, paths.meetings, paths.board].map(path => ({
      path,
      members: [...board, ...Object.values(committees).flat()],
    })),
    ...[paths.unanswered, paths.contacts, paths.failedMail, paths.motions].map(path => ({ path, members: board })),
    ...[paths.compilation, paths.reviewReply].flatMap(page =>
      replies.map(({ slug }) => ({ path: page(slug), members: ['utredare'] })),
    ),
    ...matters.map(({ slug }) => ({ path: paths.motion(slug), members: [...board, 'sn-registrator', 'tn'] })),
    ...referrals.map(({ slug, no, code }) => ({ path: paths.referral(slug, no), members: [...of(code), ...board] })),
    ...referrals
      .filter(({ code }) => code === signOffs.code)
      .map(({ slug, no, code }) => ({ path: paths.reviewResponse(slug, no), members: of(code) })),
    ...['KF', 'KS', 'SN'].map(code => ({ path: paths.roster(code.toLowerCase()), members: of(code) })),
    ...['KF', 'KS', 'SN'].map(code => ({ path: paths.practice(code.toLowerCase()), members: of(code) })),
    ...notices.map(one => ({ path: paths.notice(one.no), members: of(one.body_code) })),
    ...planned.map(one => ({ path: paths.meeting(...address(one)), members: of(one.code) })),
    ...planned.map(one => ({ path: paths.meetingNotice(...address(one)), members: of(one.code) })),
    ...agendas.map(one => ({ path: paths.agenda(...address(one)), members: of(one.code) })),
    ...items.map(item => ({ path: paths.meeting(...address(item)), members: of(item.code) })),
    ...items.map(item => ({ path: paths.paragraph(...address(item), item.paragraph_no), members: of(item.code) })),
  ]
}
