import type { FastifyInstance } from 'fastify'
import { clockInStockholm, longDay } from '#src/dates.ts'
import type { Deps } from '#src/deps.ts'
import { found } from '#src/errors.ts'
import { sendFile } from '#src/files/send.ts'
import { backToReferral, foundReferral } from '#src/referrals/address.ts'
import type { Referral } from '#src/referrals/store.ts'
import { papersOf } from '#src/reviews/passage.ts'
import { signedFacts } from '#src/reviews/words.ts'
import { difference, differenceHtml } from '#src/text/difference.ts'
import { htmlOf } from '#src/text/html.ts'
import { plainText } from '#src/text/markup.ts'
import { paperKinds, sendFrozen } from '#src/web/papers.ts'
import { paths } from '#src/web/paths.ts'
import { show } from '#src/web/views.ts'
import {
  answerNames,
  fileLinks,
  type Hash,
  hashesOfPaper,
  hasReport,
  hasWrittenReport,
  opinionPaper,
  staffReportPaper,
  whereAnswered,
} from './paper.ts'
import { type ResponseVersion, type Section, stanceText, versionsOf } from './store.ts'

type Params = { Params: { slug: string; no: string; version: string } }
const config = { permission: 'staff' } as const

/** What was frozen is read, as a page and as papers, and compared with what was frozen before. */
export function versionRoutes(app: FastifyInstance, deps: Deps): void {
  const versionIn = async (params: Params['Params']) => {
    const referral = await foundReferral(deps.db, params)
    const versions = await versionsOf(deps.db, referral.id)
    const version = found(
      versions.find(one => String(one.no) === params.version),
      'Remissvaret',
    )
    return { referral, versions, version }
  }
  app.get<Params>(paths.responseVersion(':slug', ':no', ':version'), { config }, async (request, reply) => {
    const { referral, version } = await versionIn(request.params)
    return show(deps, request, reply, 'responses/version', {
      title: version.title,
      breadcrumbs: backToReferral(referral),
      files: filesOf(referral, version),
      hashes: hashesOf(version),
      compare: version.no > 1 && !version.file ? paths.compareResponses(referral.slug, referral.no, version.no) : null,
      facts: [
        { label: 'Daterat', value: longDay(version.printed_on) },
        { label: 'Handläggare', value: version.officer },
        ...(version.adopted ? [{ label: 'Antaget', value: `${referral.to_name} ändrade förvaltningens förslag` }] : []),
        ...(version.stance ? [{ label: 'Ställning', value: stanceText[version.stance] }] : []),
        ...signedFacts(version.signed),
        { label: 'Fastställt', value: `${clockInStockholm(version.frozen_at)} av ${version.frozen_by}` },
      ],
      parts: partsOf(version),
    })
  })
  for (const kind of paperKinds) {
    app.get<Params>(paths.responseFile(':slug', ':no', ':version', kind), { config }, async (request, reply) => {
      const { referral, version } = await versionIn(request.params)
      // Until 2026-11-29 every file was at an address that said pdf.
      if (version.file && version.fileKind !== kind) return reply.redirect(fileAddress(referral, version), 301)
      if (version.file) return sendFile(deps.db, reply, version.file.sha256, version.file.file_name)
      const draw = () => opinionPaper(deps.db, whereAnswered(referral), version)
      const { opinion } = answerNames(referral, version)
      return sendFrozen(deps.db, reply, version.papers.opinion, draw, opinion, kind)
    })
    app.get<Params>(paths.staffReportFile(':slug', ':no', ':version', kind), { config }, async (request, reply) => {
      const { referral, version } = await versionIn(request.params)
      found(hasReport(version) || undefined, 'Tjänsteskrivelsen')
      const { reportFile: file, reportFileKind } = version
      if (file && reportFileKind !== kind) return reply.redirect(reportAddress(referral, version), 301)
      if (file) return sendFile(deps.db, reply, file.sha256, file.file_name)
      const draw = () => staffReportPaper(deps.db, whereAnswered(referral), version)
      const { report } = answerNames(referral, version)
      return sendFrozen(deps.db, reply, version.papers.report, draw, report, kind)
    })
  }
  app.get<Params>(paths.compareResponses(':slug', ':no', ':version'), { config }, async (request, reply) => {
    const { referral, versions, version } = await versionIn(request.params)
    const asked = String((request.query as Record<string, unknown>).mot ?? version.no - 1)
    const other = found(
      versions.find(one => String(one.no) === asked),
      'Versionen',
    )
    return show(deps, request, reply, 'responses/compare', {
      title: 'Skillnaden mellan två versioner',
      lead: `Daterat ${longDay(other.printed_on)} och ${longDay(version.printed_on)}`,
      breadcrumbs: backToReferral(referral),
      parts: differencesOf(other, version),
      others: versions
        .filter(one => one.no !== version.no && one.no !== other.no)
        .map(one => ({
          href: `${paths.compareResponses(referral.slug, referral.no, version.no)}?mot=${one.no}`,
          text: `Jämför med versionen daterad ${longDay(one.printed_on)}`,
        })),
    })
  })
}

/** What a version says, paper by paper; one by itself has no heading of its own. */
function partsOf(version: ResponseVersion) {
  const papers = papersOf({ ...version, staff_report: hasWrittenReport(version) ? version.staff_report : null })
  const areSeveral = papers.length > 1
  return papers.map(({ heading, sections }) => ({
    heading: areSeveral ? heading : null,
    sections: sections.map(one => ({ heading: one.heading, html: htmlOf(one.text, areSeveral ? 3 : 2) })),
  }))
}

// The report is compared with a report: what the body adopted has none, and has not taken it out.
function differencesOf(before: ResponseVersion, after: ResponseVersion) {
  const words = differenceHtml(difference(wordsOf(before.sections, before.title), wordsOf(after.sections, after.title)))
  if (!hasWrittenReport(before) || !hasWrittenReport(after)) return [{ heading: null, html: words }]
  const reports = differenceHtml(difference(wordsOf(before.staff_report ?? []), wordsOf(after.staff_report ?? [])))
  return [
    { heading: 'Tjänsteskrivelsen', html: reports },
    { heading: 'Yttrandet', html: words },
  ]
}

const wordsOf = (sections: readonly Section[], title?: string): string =>
  [...(title === undefined ? [] : [title]), ...sections.flatMap(one => [one.heading, plainText(one.text)])].join('\n\n')

const fileAddress = ({ slug, no }: Pick<Referral, 'slug' | 'no'>, version: ResponseVersion): string =>
  paths.responseFile(slug, no, version.no, version.fileKind)

const reportAddress = ({ slug, no }: Pick<Referral, 'slug' | 'no'>, version: ResponseVersion): string =>
  paths.staffReportFile(slug, no, version.no, version.reportFileKind)

// A file that was written elsewhere is what it is; a text of ours can be had as both.
function filesOf({ slug, no }: Referral, version: ResponseVersion) {
  const link = (kind: 'pdf' | 'docx') => paths.responseFile(slug, no, version.no, kind)
  if (version.file) {
    const hrefs = { file: fileAddress({ slug, no }, version), report: reportAddress({ slug, no }, version) }
    return fileLinks(version, hrefs)
  }
  if (!hasReport(version)) {
    return [
      { href: link('pdf'), text: 'Öppna som PDF' },
      { href: link('docx'), text: 'Öppna i Word' },
    ]
  }
  const report = (kind: 'pdf' | 'docx') => paths.staffReportFile(slug, no, version.no, kind)
  return [
    { href: report('pdf'), text: 'Tjänsteskrivelsen som PDF' },
    { href: report('docx'), text: 'Tjänsteskrivelsen i Word' },
    { href: link('pdf'), text: 'Yttrandet som PDF' },
    { href: link('docx'), text: 'Yttrandet i Word' },
  ]
}

// What a reader can hold a file against that they were given.
function hashesOf({ file, reportFile, papers }: ResponseVersion): Hash[] {
  if (file) return [reportFile, file].flatMap(one => (one ? [{ text: one.file_name, sha256: one.sha256 }] : []))
  if (!papers.report) return hashesOfPaper('Remissvaret', papers.opinion)
  return [...hashesOfPaper('Tjänsteskrivelsen', papers.report), ...hashesOfPaper('Yttrandet', papers.opinion)]
}
