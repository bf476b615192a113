import type { FastifyInstance } from 'fastify'
import { atBodyInPath, foundBody } from '#src/bodies/address.ts'
import type { Body } from '#src/bodies/body.ts'
import { dayInStockholm, longDay } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { notFound } from '#src/errors.ts'
import { canDelegate } from '#src/law/board.ts'
import { appealPeriod } from '#src/law/deadlines.ts'
import { formPage } from '#src/web/form-page.ts'
import { bodyInPath, paths } from '#src/web/paths.ts'
import { announces, foundDecisionNotice } from './address.ts'
import { postDecision, replaceDecision, withdrawDecision } from './decisions.ts'
import { decisionForm, replaceDecisionForm, withdrawForm } from './form.ts'
import { aboutPage } from './page.ts'
import { keptAtLately } from './store.ts'

/** Decisions made on a committee's behalf: made known, put right, and taken away where they were not to hang there. */
export function decisionRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  formPage(app, deps, {
    url: paths.postDecision(':body'),
    access: { permission: 'minutes.announce', at: atBodyInPath },
    find: foundDelegating,
    start: async body => ({ kept_at: await keptAtLately(db, body.id) }),
    view: 'notices/decision',
    page: body => ({
      title: 'Anslå ett delegationsbeslut',
      lead: body.name,
      breadcrumbs: [
        { href: paths.board, text: 'Anslagstavla' },
        { href: paths.postDecision(bodyInPath(body.code)), text: 'Delegationsbeslut' },
      ],
    }),
    schema: decisionForm,
    act: async (tx, said, { about: body, who }) => {
      const no = await postDecision(tx, body, said, who)
      return { to: paths.notice(no), told: `Beslutet är anslaget. ${lastDayFrom(who.now)}` }
    },
  })
  formPage(app, deps, {
    url: paths.replaceDecision(':no'),
    access: announces,
    find: foundDecisionNotice,
    start: ({ title, decision, decided_by, decided_on, dnr, kept_at }) => ({
      ...{ title, decision, decided_by, decided_on, dnr, kept_at },
    }),
    view: 'notices/replace-decision',
    page: notice => aboutPage(notice, 'Ersätt ett felaktigt anslag'),
    schema: replaceDecisionForm,
    act: async (tx, said, { about: notice, who }) => {
      const no = await replaceDecision(tx, notice, said, who)
      return { to: paths.notice(no), told: `Anslaget är ersatt. ${lastDayFrom(who.now)}` }
    },
  })
  formPage(app, deps, {
    url: paths.withdrawDecision(':no'),
    access: announces,
    find: foundDecisionNotice,
    view: 'notices/withdraw-decision',
    page: notice => ({ ...aboutPage(notice, 'Dra tillbaka anslaget'), replace: paths.replaceDecision(notice.no) }),
    schema: withdrawForm,
    act: async (tx, { reason }, { about: notice, who }) => {
      await withdrawDecision(tx, notice, reason, who)
      return { to: paths.notice(notice.no), told: 'Anslaget är tillbakadraget.' }
    },
  })
}

const lastDayFrom = (now: Date): string =>
  `Sista dag att överklaga är ${longDay(appealPeriod(dayInStockholm(now)).lastDay)}.`

async function foundDelegating(db: Reader, params: Record<string, string>): Promise<Body> {
  const body = await foundBody(db, params)
  if (!canDelegate(body.kind)) throw notFound()
  return body
}
