import type { FastifyInstance } from 'fastify'
import { administrationRoutes } from '#src/accounts/administration-routes.ts'
import { passwordRoutes } from '#src/accounts/password-routes.ts'
import { accountRoutes } from '#src/accounts/routes.ts'
import { agendaRoutes } from '#src/agenda/routes.ts'
import { approvalRoutes } from '#src/approval/routes.ts'
import { attendanceRoutes } from '#src/attendance/routes.ts'
import { bodyRoutes } from '#src/bodies/routes.ts'
import { caseRoutes } from '#src/cases/routes.ts'
import { closingRoutes } from '#src/closing/routes.ts'
import { contactRoutes } from '#src/contacts/routes.ts'
import type { Deps } from '#src/deps.ts'
import { documentRoutes } from '#src/documents/routes.ts'
import { followUpRoutes } from '#src/followup/routes.ts'
import { intakeRoutes } from '#src/intake/routes.ts'
import { lodgedRoutes } from '#src/lodged/routes.ts'
import { mailRoutes } from '#src/mail/routes.ts'
import { meetingRoutes } from '#src/meetings/routes.ts'
import { minutesRoutes } from '#src/minutes/routes.ts'
import { motionRoutes } from '#src/motions/routes.ts'
import { noticeRoutes } from '#src/notices/routes.ts'
import { practiceRoutes } from '#src/practice/routes.ts'
import { publicationRoutes } from '#src/publication/routes.ts'
import { remindRoutes } from '#src/referrals/ask-routes.ts'
import { referralRoutes } from '#src/referrals/routes.ts'
import { registryRoutes } from '#src/registry/routes.ts'
import { replyRoutes } from '#src/replies/routes.ts'
import { responseRoutes } from '#src/responses/routes.ts'
import { levelRoutes } from '#src/reviews/levels-routes.ts'
import { reviewRoutes } from '#src/reviews/routes.ts'
import { rosterRoutes } from '#src/rosters/routes.ts'
import { settingsRoutes } from '#src/settings/routes.ts'
import { startRoutes } from '#src/start/routes.ts'
import { againRoutes } from '#src/steps/again-routes.ts'
import { answerRoutes } from '#src/steps/answer-routes.ts'
import { stepRoutes } from '#src/steps/routes.ts'
import { strikeRoutes } from '#src/steps/strike-routes.ts'
import { planningRoutes } from '#src/unanswered/planning-routes.ts'
import { unansweredRoutes } from '#src/unanswered/routes.ts'
import { decidingRoutes } from '#src/votes/routes.ts'
import { workRoutes } from '#src/work/routes.ts'

/** The slices of the house, each with its own pages. */
export const routes: ((app: FastifyInstance, deps: Deps) => void)[] = [
  startRoutes,
  accountRoutes,
  motionRoutes,
  intakeRoutes,
  caseRoutes,
  stepRoutes,
  strikeRoutes,
  answerRoutes,
  againRoutes,
  remindRoutes,
  registryRoutes,
  documentRoutes,
  unansweredRoutes,
  closingRoutes,
  followUpRoutes,
  planningRoutes,
  referralRoutes,
  responseRoutes,
  replyRoutes,
  levelRoutes,
  reviewRoutes,
  rosterRoutes,
  practiceRoutes,
  meetingRoutes,
  agendaRoutes,
  approvalRoutes,
  attendanceRoutes,
  minutesRoutes,
  decidingRoutes,
  lodgedRoutes,
  noticeRoutes,
  publicationRoutes,
  settingsRoutes,
  administrationRoutes,
  passwordRoutes,
  bodyRoutes,
  workRoutes,
  contactRoutes,
  mailRoutes,
]
