/** Every address of the program: Swedish words, without å, ä and ö. */
export const paths = {
  start: '/',
  signIn: '/logga-in',
  signOut: '/logga-ut',
  ownPassword: '/losenord',
  accessibility: '/tillganglighet',
  motions: '/motioner',
  submitMotion: '/motioner/lamna-in',
  registerMotion: '/motioner/registrera',
  intake: '/motioner/ta-over',
  motion: (slug: string) => `/motioner/${slug}`,
  receiveMotion: (slug: string) => `/motioner/${slug}/ta-emot`,
  correctMotion: (slug: string) => `/motioner/${slug}/ratta`,
  step: (slug: string, step: string) => `/motioner/${slug}/steg/${step}`,
  strike: (slug: string, seq: number | string) => `/motioner/${slug}/stryk/${seq}`,
  receivedDay: (slug: string) => `/motioner/${slug}/inkommen-dag`,
  registryNumbers: (slug: string, body: string) => `/motioner/${slug}/diarienummer/${body}`,
  voidNumber: (slug: string, body: string) => `/motioner/${slug}/diarienummer/${body}/makulera`,
  newDocument: (slug: string, body: string) => `/motioner/${slug}/handlingar/${body}/ny`,
  document: (slug: string, no: number | string) => `/motioner/${slug}/handlingar/${no}`,
  voidDocument: (slug: string, no: number | string) => `/motioner/${slug}/handlingar/${no}/makulera`,
  publishMatter: (slug: string) => `/motioner/${slug}/publicering`,
  publishDocument: (slug: string, no: number | string) => `/motioner/${slug}/handlingar/${no}/publicering`,
  referral: (slug: string, no: number | string) => `/motioner/${slug}/remisser/${no}`,
  referralStep: (slug: string, no: number | string, step: string) => `/motioner/${slug}/remisser/${no}/steg/${step}`,
  registerAnswer: (slug: string, no: number | string) => `/motioner/${slug}/remisser/${no}/registrera-svar`,
  remindReferral: (slug: string, no: number | string) => `/motioner/${slug}/remisser/${no}/paminn`,
  askAgain: (slug: string, no: number | string) => `/motioner/${slug}/remisser/${no}/fraga-pa-nytt`,
  response: (slug: string, no: number | string) => `/motioner/${slug}/remisser/${no}/svar`,
  freezeResponse: (slug: string, no: number | string) => `/motioner/${slug}/remisser/${no}/svar/faststall`,
  reviewResponse: (slug: string, no: number | string) => `/motioner/${slug}/remisser/${no}/svar/granska`,
  reviewReply: (slug: string) => `/motioner/${slug}/forslag-till-svar/granska`,
  dealWithResponse: (slug: string, no: number | string, comment: number | string) =>
    `/motioner/${slug}/remisser/${no}/svar/granska/${comment}`,
  dealWithReply: (slug: string, comment: number | string) => `/motioner/${slug}/forslag-till-svar/granska/${comment}`,
  draftReportFile: (slug: string, no: number | string) =>
    `/motioner/${slug}/remisser/${no}/svar/utkast-tjansteskrivelse`,
  draftFile: (slug: string, no: number | string) => `/motioner/${slug}/remisser/${no}/svar/utkast`,
  uploadResponse: (slug: string, no: number | string) => `/motioner/${slug}/remisser/${no}/svar/fil`,
  responseVersion: (slug: string, no: number | string, version: number | string) =>
    `/motioner/${slug}/remisser/${no}/svar/${version}`,
  followUp: '/uppfoljning',
  followUpCsv: '/uppfoljning.csv',
  followUpPdf: '/uppfoljning.pdf',
  unanswered: '/obesvarade-motioner',
  unansweredPdf: '/obesvarade-motioner.pdf',
  unansweredCsv: '/obesvarade-motioner.csv',
  reportUnanswered: '/obesvarade-motioner/redovisa',
  writeOffTogether: '/obesvarade-motioner/skriv-av',
  unansweredReport: (report: string) => `/obesvarade-motioner/redovisningar/${report}.pdf`,
  termEnd: '/mandatperiodens-slut',
  termEndPdf: '/mandatperiodens-slut.pdf',
  termEndCsv: '/mandatperiodens-slut.csv',
  compilation: (slug: string) => `/motioner/${slug}/remissvar`,
  compilationFile: (slug: string, kind: string) => `/motioner/${slug}/remissvar.${kind}`,
  reply: (slug: string) => `/motioner/${slug}/forslag-till-svar`,
  freezeReply: (slug: string) => `/motioner/${slug}/forslag-till-svar/faststall`,
  replyVersion: (slug: string, version: number | string) => `/motioner/${slug}/forslag-till-svar/${version}`,
  replyFile: (slug: string, version: number | string, kind: string) =>
    `/motioner/${slug}/forslag-till-svar/${version}.${kind}`,
  decisions: (slug: string) => `/motioner/${slug}/beslut`,
  planning: (slug: string) => `/motioner/${slug}/planering`,
  responseFile: (slug: string, no: number | string, version: number | string, kind: string) =>
    `/motioner/${slug}/remisser/${no}/svar/${version}.${kind}`,
  staffReportFile: (slug: string, no: number | string, version: number | string, kind: string) =>
    `/motioner/${slug}/remisser/${no}/svar/${version}/tjansteskrivelse.${kind}`,
  compareResponses: (slug: string, no: number | string, version: number | string) =>
    `/motioner/${slug}/remisser/${no}/svar/${version}/skillnad`,
  roster: (body: string) => `/organ/${body}`,
  newMandate: (body: string) => `/organ/${body}/uppdrag/nytt`,
  endMandate: (body: string, mandate: string) => `/organ/${body}/uppdrag/${mandate}/avsluta`,
  rosterSheet: (body: string) => `/organ/${body}/las-in`,
  newTerm: (body: string) => `/organ/${body}/ny-mandatperiod`,
  practice: (body: string) => `/organ/${body}/arbetssatt`,
  agendaSections: (body: string) => `/organ/${body}/dagordning`,
  signOffs: (body: string) => `/organ/${body}/godkannande`,
  profile: (body: string) => `/organ/${body}/protokoll`,
  meetings: '/sammantraden',
  newMeetings: (body: string) => `/sammantraden/${body}/flera`,
  newMeeting: (body: string) => `/sammantraden/${body}/nytt`,
  meeting: (body: string, day: string) => `/sammantraden/${body}/${day}`,
  changeMeeting: (body: string, day: string) => `/sammantraden/${body}/${day}/andra`,
  cancelMeeting: (body: string, day: string) => `/sammantraden/${body}/${day}/stall-in`,
  closeMeeting: (body: string, day: string) => `/sammantraden/${body}/${day}/avsluta`,
  continueMeeting: (body: string, day: string) => `/sammantraden/${body}/${day}/fortsatt`,
  changeLaterDay: (body: string, day: string, no: number | string) => `/sammantraden/${body}/${day}/dagar/${no}`,
  removeLaterDay: (body: string, day: string, no: number | string) =>
    `/sammantraden/${body}/${day}/dagar/${no}/ta-bort`,
  renumberMeeting: (body: string, day: string) => `/sammantraden/${body}/${day}/numrera-om`,
  adjust: (body: string, day: string) => `/sammantraden/${body}/${day}/justera`,
  requestApproval: (body: string, day: string) => `/sammantraden/${body}/${day}/justering/ny`,
  approve: (body: string, day: string, round: number | string) => `/sammantraden/${body}/${day}/justering/${round}`,
  withdrawRound: (body: string, day: string, round: number | string) =>
    `/sammantraden/${body}/${day}/justering/${round}/ta-tillbaka`,
  chooseAdjusters: (body: string, day: string) => `/sammantraden/${body}/${day}/justerare`,
  approvedWords: (body: string, day: string, hash: string) => `/sammantraden/${body}/${day}/justering/lydelse/${hash}`,
  signedPaper: (body: string, day: string, part: number | string) =>
    `/sammantraden/${body}/${day}/protokoll/${part}/undertecknat`,
  minutes: (body: string, day: string) => `/sammantraden/${body}/${day}/protokoll`,
  minutesPdf: (body: string, day: string) => `/sammantraden/${body}/${day}/protokoll.pdf`,
  minutesToSign: (body: string, day: string) => `/sammantraden/${body}/${day}/protokoll-att-skriva-under.pdf`,
  minutesZip: (body: string, day: string) => `/sammantraden/${body}/${day}/protokoll.zip`,
  extracts: (body: string, day: string) => `/sammantraden/${body}/${day}/utdrag`,
  partMinutes: (body: string, day: string, part: number | string) => `/sammantraden/${body}/${day}/protokoll/${part}`,
  partZip: (body: string, day: string, part: number | string) => `/sammantraden/${body}/${day}/protokoll/${part}.zip`,
  partPdf: (body: string, day: string, part: number | string) => `/sammantraden/${body}/${day}/protokoll/${part}.pdf`,
  publishPart: (body: string, day: string, part: number | string) =>
    `/sammantraden/${body}/${day}/protokoll/${part}/publicera`,
  withdrawPart: (body: string, day: string, part: number | string) =>
    `/sammantraden/${body}/${day}/protokoll/${part}/dra-tillbaka`,
  certificate: (body: string, day: string, part: number | string) =>
    `/sammantraden/${body}/${day}/anslagsbevis/${part}`,
  certificatePdf: (body: string, day: string, part: number | string) =>
    `/sammantraden/${body}/${day}/anslagsbevis/${part}.pdf`,
  partEdition: (body: string, day: string, part: number | string, edition: number | string) =>
    `/sammantraden/${body}/${day}/protokoll/${part}/utgava/${edition}.pdf`,
  rectify: (body: string, day: string, no: number | string) => `/sammantraden/${body}/${day}/${no}/ratta`,
  edition: (body: string, day: string, no: number | string, edition: number | string) =>
    `/sammantraden/${body}/${day}/${no}/utgava/${edition}.pdf`,
  agenda: (body: string, day: string) => `/sammantraden/${body}/${day}/dagordning`,
  addToAgenda: (body: string, day: string) => `/sammantraden/${body}/${day}/dagordning/lagg-till`,
  editAgendaItem: (body: string, day: string, item: number | string) =>
    `/sammantraden/${body}/${day}/dagordning/${item}/andra`,
  strikeAgendaItem: (body: string, day: string, item: number | string) =>
    `/sammantraden/${body}/${day}/dagordning/${item}/stryk`,
  writeParagraph: (body: string, day: string, item: number | string) =>
    `/sammantraden/${body}/${day}/dagordning/${item}/paragraf`,
  agendaPapers: (body: string, day: string, item: number | string) =>
    `/sammantraden/${body}/${day}/dagordning/${item}/handlingar`,
  agendaPaper: (body: string, day: string, item: number | string, paper: number | string) =>
    `/sammantraden/${body}/${day}/dagordning/${item}/handlingar/${paper}`,
  agreedOnItem: (body: string, day: string, item: number | string) =>
    `/sammantraden/${body}/${day}/dagordning/${item}/enighet`,
  adoptAgenda: (body: string, day: string) => `/sammantraden/${body}/${day}/dagordning/faststall`,
  summonsWithPapers: (body: string, day: string, no: number | string) =>
    `/sammantraden/${body}/${day}/kallelse/${no}/handlingar.pdf`,
  summonsZip: (body: string, day: string, no: number | string) => `/sammantraden/${body}/${day}/kallelse/${no}.zip`,
  summons: (body: string, day: string) => `/sammantraden/${body}/${day}/kallelse`,
  issueSummons: (body: string, day: string) => `/sammantraden/${body}/${day}/kallelse/utfarda`,
  summonsPdf: (body: string, day: string, no: number | string) => `/sammantraden/${body}/${day}/kallelse/${no}.pdf`,
  attendance: (body: string, day: string) => `/sammantraden/${body}/${day}/narvaro`,
  itemRoles: (body: string, day: string, no: number | string) => `/sammantraden/${body}/${day}/${no}/jav`,
  newProposal: (body: string, day: string, no: number | string) => `/sammantraden/${body}/${day}/${no}/yrkande`,
  editProposal: (body: string, day: string, no: number | string, place: number | string) =>
    `/sammantraden/${body}/${day}/${no}/yrkande/${place}/andra`,
  withdrawProposal: (body: string, day: string, no: number | string, place: number | string) =>
    `/sammantraden/${body}/${day}/${no}/yrkande/${place}/aterta`,
  newVote: (body: string, day: string, no: number | string) => `/sammantraden/${body}/${day}/${no}/omrostning`,
  newQuestion: (body: string, day: string, no: number | string) => `/sammantraden/${body}/${day}/${no}/proposition`,
  editQuestion: (body: string, day: string, no: number | string, place: number | string) =>
    `/sammantraden/${body}/${day}/${no}/proposition/${place}/andra`,
  removeQuestion: (body: string, day: string, no: number | string, place: number | string) =>
    `/sammantraden/${body}/${day}/${no}/proposition/${place}/ta-bort`,
  voteOn: (body: string, day: string, no: number | string, question: number) =>
    `/sammantraden/${body}/${day}/${no}/omrostning?fraga=${question}`,
  newElection: (body: string, day: string, no: number | string) => `/sammantraden/${body}/${day}/${no}/val`,
  editElection: (body: string, day: string, no: number | string, place: number | string) =>
    `/sammantraden/${body}/${day}/${no}/val/${place}/andra`,
  removeElection: (body: string, day: string, no: number | string, place: number | string) =>
    `/sammantraden/${body}/${day}/${no}/val/${place}/ta-bort`,
  editVote: (body: string, day: string, no: number | string, place: number | string) =>
    `/sammantraden/${body}/${day}/${no}/omrostning/${place}/andra`,
  removeVote: (body: string, day: string, no: number | string, place: number | string) =>
    `/sammantraden/${body}/${day}/${no}/omrostning/${place}/ta-bort`,
  postNotice: (body: string, day: string) => `/sammantraden/${body}/${day}/anslag`,
  board: '/anslagstavla',
  notice: (no: number | string) => `/anslagstavla/${no}`,
  takeDown: (no: number | string) => `/anslagstavla/${no}/ta-ned`,
  replaceNotice: (no: number | string) => `/anslagstavla/${no}/ersatt`,
  postDecision: (body: string) => `/anslagstavla/delegationsbeslut/${body}`,
  replaceDecision: (no: number | string) => `/anslagstavla/${no}/ersatt-beslutet`,
  withdrawDecision: (no: number | string) => `/anslagstavla/${no}/dra-tillbaka`,
  noticeCertificate: (no: number | string) => `/anslagstavla/anslagsbevis/${no}`,
  noticeCertificatePdf: (no: number | string) => `/anslagstavla/anslagsbevis/${no}.pdf`,
  meetingNotice: (body: string, day: string) => `/sammantraden/${body}/${day}/tillkannagivande`,
  announceMeeting: (body: string, day: string) => `/sammantraden/${body}/${day}/tillkannagivande/satt-upp`,
  withdrawMeetingNotice: (body: string, day: string) => `/sammantraden/${body}/${day}/tillkannagivande/ta-bort`,
  meetingCertificate: (body: string, day: string) => `/sammantraden/${body}/${day}/anslagsbevis/sammantradet`,
  meetingCertificatePdf: (body: string, day: string) => `/sammantraden/${body}/${day}/anslagsbevis/sammantradet.pdf`,
  paragraph: (body: string, day: string, no: number | string) => `/sammantraden/${body}/${day}/${no}`,
  extract: (body: string, day: string, no: number | string) =>
    `/sammantraden/${body}/${day}/${no}/protokollsutdrag.pdf`,
  dispatched: (body: string, day: string, no: number | string, place: number | string) =>
    `/sammantraden/${body}/${day}/${no}/skickat/${place}.pdf`,
  editParagraph: (body: string, day: string, no: number | string) => `/sammantraden/${body}/${day}/${no}/redigera`,
  moveParagraph: (body: string, day: string, no: number | string) => `/sammantraden/${body}/${day}/${no}/flytta`,
  removeParagraph: (body: string, day: string, no: number | string) => `/sammantraden/${body}/${day}/${no}/ta-bort`,
  newNote: (body: string, day: string, no: number | string) => `/sammantraden/${body}/${day}/${no}/anteckning`,
  removeNote: (body: string, day: string, no: number | string, note: number | string) =>
    `/sammantraden/${body}/${day}/${no}/anteckning/${note}/ta-bort`,
  editNote: (body: string, day: string, no: number | string, note: number | string) =>
    `/sammantraden/${body}/${day}/${no}/anteckning/${note}/andra`,
  ownWording: (body: string, day: string, no: number | string, section: string) =>
    `/sammantraden/${body}/${day}/${no}/lydelse/${section}`,
  asRecorded: (body: string, day: string, no: number | string, section: string) =>
    `/sammantraden/${body}/${day}/${no}/lydelse/${section}/aterga`,
  lodge: (body: string, day: string) => `/sammantraden/${body}/${day}/lamna-in`,
  answerLodged: (body: string, day: string, no: number | string, lodged: number | string) =>
    `/sammantraden/${body}/${day}/${no}/inlamnat/${lodged}`,
  withdrawLodged: (body: string, day: string, no: number | string, lodged: number | string) =>
    `/sammantraden/${body}/${day}/${no}/inlamnat/${lodged}/ta-tillbaka`,
  lodgedFile: (body: string, day: string, no: number | string, lodged: number | string) =>
    `/sammantraden/${body}/${day}/${no}/inlamnat/${lodged}/fil`,
  annex: (body: string, day: string, no: number | string, note: number | string) =>
    `/sammantraden/${body}/${day}/${no}/bilaga/${note}`,
  dispatch: (body: string, day: string, no: number | string) => `/sammantraden/${body}/${day}/${no}/skicka`,
  publishParagraph: (body: string, day: string, no: number | string) =>
    `/sammantraden/${body}/${day}/${no}/publicering`,
  work: '/mitt-arbete',
  assignMatter: (slug: string) => `/motioner/${slug}/handlaggare`,
  assignReferral: (slug: string, no: number | string) => `/motioner/${slug}/remisser/${no}/handlaggare`,
  reassign: (body: string) => `/organ/${body}/handlaggare`,
  contacts: '/mottagare',
  newContact: '/mottagare/ny',
  changeContact: (contact: string) => `/mottagare/${contact}/andra`,
  removeContact: (contact: string) => `/mottagare/${contact}/ta-bort`,
  failedMail: '/brev',
  retryMail: (mail: string) => `/brev/${mail}/skicka-igen`,
  receipt: (token: string) => `/kvittens/${token}`,
  settings: '/installningar',
  accounts: '/installningar/konton',
  newAccount: '/installningar/konton/nytt',
  account: (username: string) => `/installningar/konton/${username}`,
  grantRole: (username: string) => `/installningar/konton/${username}/roll`,
  endRole: (username: string, holding: string) => `/installningar/konton/${username}/roll/${holding}`,
  closeAccount: (username: string) => `/installningar/konton/${username}/stang`,
  openAccount: (username: string) => `/installningar/konton/${username}/oppna`,
  renewPassword: (username: string) => `/installningar/konton/${username}/losenord`,
  bodies: '/installningar/organ',
  newBody: '/installningar/organ/nytt',
  changeBody: (body: string) => `/installningar/organ/${body}`,
  registrySeries: (body: string) => `/installningar/diarium/${body}`,
  assets: '/tillgangar',
} as const

/** A meeting's day in an address: the second one of a day is '2026-03-09-2'. */
export const meetingKey = (meeting: { held_on: string; no: number }): string =>
  meeting.no === 1 ? meeting.held_on : `${meeting.held_on}-${meeting.no}`

/** The day and number behind such an address, or null where it is none. */
export function readMeetingKey(key: string): { held_on: string; no: number } | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:-([1-9]\d?))?$/.exec(key)
  return match ? { held_on: match[1] ?? '', no: Number(match[2] ?? 1) } : null
}

/** The same path as Fastify wants it: every part that varies by its name. */
export const bodyInPath = (code: string): string => code.toLowerCase()
