import { longDay, weekdayLongDay } from '#src/dates.ts'
import { midSentence, plural } from '#src/swedish.ts'

/** A letter as a reader of e-mail sees it: plain text, lines as they come. */
export interface Words {
  subject: string
  text: string
}

const signed = (municipality: string): string[] => ['', 'Vänliga hälsningar', municipality]

const receiptLines = (link: string): string[] => [
  '',
  'Bekräfta gärna att ni har fått det här. Öppna sidan och tryck på knappen:',
  link,
]

/** What a letter about a referral names. Days are civil dates. */
interface AboutReferral {
  municipality: string
  from: string
  to: string
  dnr: string
  title: string
  due_on: string
  contact: string
}

const named = ({ title, dnr }: AboutReferral): string => `${title}${dnr ? ` (${dnr})` : ''}`

const letterTo = (facts: AboutReferral, lines: string[], receipt?: string): string =>
  [
    `Till ${midSentence(facts.to)}`,
    '',
    ...lines,
    ...(facts.contact ? ['', `Kontaktperson: ${facts.contact}`] : []),
    ...(receipt ? receiptLines(receipt) : []),
    ...signed(facts.municipality),
  ].join('\n')

/** Asks a body for its opinion, or asks it again; the referral's letter goes with it, and the motion where it is kept here. */
export function referralMail(
  facts: AboutReferral & {
    withMotion: boolean
    again?: { answered_on: string; changed: string } | null
    receipt: string
  },
): Words {
  const { again } = facts
  const lines = [
    `${facts.from} ber ${again ? 'på nytt ' : ''}om ert yttrande över motionen ”${facts.title}”.`,
    `Svara senast den ${longDay(facts.due_on)}.`,
    ...(again
      ? [
          '',
          ...(again.answered_on ? [`Ni svarade på en tidigare remiss den ${longDay(again.answered_on)}.`] : []),
          'Det här har ändrats sedan dess:',
          again.changed,
        ]
      : []),
    '',
    facts.withMotion ? 'Remissen och motionen är bifogade.' : 'Remissen är bifogad.',
  ]
  return {
    subject: `${again ? 'Ny remiss' : 'Remiss'}: ${named(facts)}, svar senast ${facts.due_on}`,
    text: letterTo(facts, lines, facts.receipt),
  }
}

/** Tells the body that was asked of a new day to answer by. */
export function extendedMail(facts: AboutReferral & { receipt: string }): Words {
  const lines = [
    `${facts.from} har flyttat svarsdagen för remissen av motionen ”${facts.title}”.`,
    `Svara senast den ${longDay(facts.due_on)}.`,
  ]
  return {
    subject: `Ny svarsdag: ${named(facts)}, svar senast ${facts.due_on}`,
    text: letterTo(facts, lines, facts.receipt),
  }
}

/** Tells the body that was asked that it need not answer. */
export function recalledMail(facts: AboutReferral & { receipt: string }): Words {
  const lines = [`${facts.from} återkallar remissen av motionen ”${facts.title}”.`, 'Ni behöver inte svara.']
  return { subject: `Återkallad remiss: ${named(facts)}`, text: letterTo(facts, lines, facts.receipt) }
}

/** Reminds the body that was asked of the day to answer by. */
export function reminderMail(facts: AboutReferral & { late: boolean }): Words {
  const day = longDay(facts.due_on)
  const lines = [
    `${facts.from} väntar på ert yttrande över motionen ”${facts.title}”.`,
    facts.late
      ? `Svaret skulle ha kommit senast den ${day}. Hör av er om ni behöver mer tid eller avstår från att yttra er.`
      : `Svara senast den ${day}. Hör av er om ni behöver mer tid eller avstår från att yttra er.`,
  ]
  return { subject: `Påminnelse om remiss: ${named(facts)}, svar senast ${facts.due_on}`, text: letterTo(facts, lines) }
}

/** Sends an answer that officials gave to the body that asked. */
export function answerMail(facts: AboutReferral & { receipt: string }): Words {
  return {
    subject: `Remissvar från ${midSentence(facts.to)}: ${named(facts)}`,
    text: [
      `Till ${midSentence(facts.from)}`,
      '',
      `Här är svaret från ${midSentence(facts.to)} på remissen av motionen ”${facts.title}”. Det är bifogat.`,
      ...receiptLines(facts.receipt),
      ...signed(facts.municipality),
    ].join('\n'),
  }
}

/** Sends the extract of a §. */
export function extractMail(facts: {
  municipality: string
  body: string
  held_on: string
  paragraph_no: number
  title: string
  dnr: string
  /** The answer that the § adopts goes with it. */
  withAnswer: boolean
  receipt: string
}): Words {
  return {
    subject: `Protokollsutdrag: ${facts.body} ${facts.held_on} § ${facts.paragraph_no}, ${facts.title}`,
    text: [
      `Här är protokollsutdraget från ${midSentence(facts.body)} den ${longDay(facts.held_on)}, § ${facts.paragraph_no}:`,
      facts.title,
      ...(facts.dnr ? [`Diarienummer ${facts.dnr}`] : []),
      '',
      facts.withAnswer ? 'Utdraget och remissvaret är bifogade.' : 'Utdraget är bifogat.',
      ...receiptLines(facts.receipt),
      ...signed(facts.municipality),
    ].join('\n'),
  }
}

interface Line {
  text: string
  href: string
}

/** Reminds somebody of what presses: what they are to sign off or change, theirs, what nobody has taken, what they wait for. */
export function digestMail(facts: {
  municipality: string
  name: string
  toSign: Line[]
  returned: Line[]
  mine: Line[]
  untaken: Line[]
  awaited: Line[]
  page: string
}): Words {
  const part = (heading: string, lines: Line[]): string[] =>
    lines.length === 0 ? [] : ['', heading, ...lines.flatMap(line => [`- ${line.text}`, `  ${line.href}`])]
  return {
    subject: 'Påminnelse: det här behöver bli klart',
    text: [
      `Hej ${facts.name}!`,
      ...part('Väntar på att du godkänner', facts.toSign),
      ...part('Lämnat tillbaka till dig för ändring', facts.returned),
      ...part('Du ska göra', facts.mine),
      ...part('Ingen har tagit hand om', facts.untaken),
      ...part('Du väntar på', facts.awaited),
      '',
      'Allt ditt arbete finns här:',
      facts.page,
      ...signed(facts.municipality),
    ].join('\n'),
  }
}

/** Tells somebody at once that they have been given a motion or a referral. */
export function assignedMail(facts: {
  municipality: string
  name: string
  by: string
  what: string
  href: string
}): Words {
  return {
    subject: `Du är handläggare: ${facts.what}`,
    text: [
      `Hej ${facts.name}!`,
      '',
      `${facts.by} har gjort dig till handläggare för ${facts.what}.`,
      facts.href,
      ...signed(facts.municipality),
    ].join('\n'),
  }
}

const summonsName = {
  first: 'Kallelse',
  again: 'Ny kallelse',
  supplement: 'Tillägg till kallelsen',
  continued: 'Kallelse till fortsatt sammanträde',
} as const

/** Calls somebody to a meeting: when and where, what is new, and where the papers are. */
export function summonsMail(facts: {
  municipality: string
  body: string
  held_on: string
  starts_at: string | null
  place: string
  kind: keyof typeof summonsName
  items: readonly string[]
  /** The notice goes with the letter. */
  isAttached: boolean
  /** Papers lie beside the notice as files. */
  hasFiles: boolean
  page: string
}): Words {
  const when = [
    weekdayLongDay(facts.held_on),
    facts.starts_at && `kl. ${facts.starts_at.replace(':', '.')}`,
    facts.place,
  ].filter(Boolean)
  return {
    subject: `${summonsName[facts.kind]}: ${facts.body} ${facts.held_on}`,
    text: [
      `Du är kallad till ${facts.kind === 'continued' ? 'fortsatt ' : ''}sammanträde med ${midSentence(facts.body)}:`,
      when.join(', '),
      '',
      ...(facts.items.length > 0
        ? [facts.kind === 'supplement' ? 'Det här har tillkommit' : 'Ärenden', ...facts.items]
        : ['Handlingar har tillkommit till ärenden som redan står i kallelsen.']),
      '',
      facts.isAttached ? 'Kallelsen är bifogad.' : 'Kallelsen är för stor för att bifogas.',
      ...(facts.hasFiles ? ['En del handlingar är egna filer. De finns på sidan.'] : []),
      '',
      'Dagordningen och alla handlingar finns här:',
      facts.page,
      ...signed(facts.municipality),
    ].join('\n'),
  }
}

/** Tells somebody who has been called that the meeting is not held as they know it. */
export function meetingChangedMail(facts: {
  municipality: string
  body: string
  /** What is changed, in a sentence. */
  text: string
  reason: string
  page: string
}): Words {
  return {
    subject: `${facts.body}: ${midSentence(facts.text).replace(/\.$/, '')}`,
    text: [
      `Till dig som är kallad till sammanträde med ${midSentence(facts.body)}`,
      '',
      facts.text,
      ...(facts.reason ? [`Skäl: ${facts.reason}`] : []),
      '',
      'Kallelsen och handlingarna finns här:',
      facts.page,
      ...signed(facts.municipality),
    ].join('\n'),
  }
}

/** Tells somebody at once that they have taken over what another handled. */
export function takenOverMail(facts: { municipality: string; name: string; by: string; taken: Line[] }): Words {
  return {
    subject: `Du har tagit över ${plural(facts.taken.length, 'ärende', 'ärenden')}`,
    text: [
      `Hej ${facts.name}!`,
      '',
      `${facts.by} har låtit dig ta över:`,
      ...facts.taken.flatMap(line => [`- ${line.text}`, `  ${line.href}`]),
      ...signed(facts.municipality),
    ].join('\n'),
  }
}
