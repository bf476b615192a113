import { longDay, weekdayLongDay } from '#src/dates.ts'
import { midSentence } from '#src/swedish.ts'

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

/** Asks a body for its opinion; the referral's letter and the motion go with it. */
export function referralMail(facts: {
  municipality: string
  from: string
  to: string
  dnr: string
  title: string
  due_on: string
  contact: string
  receipt: string
}): Words {
  return {
    subject: `Remiss: ${facts.title}${facts.dnr ? ` (${facts.dnr})` : ''}, svar senast ${facts.due_on}`,
    text: [
      `Till ${midSentence(facts.to)}`,
      '',
      `${facts.from} ber om ert yttrande över motionen ”${facts.title}”.`,
      `Svara senast den ${longDay(facts.due_on)}.`,
      '',
      'Remissen och motionen är bifogade.',
      ...(facts.contact ? ['', `Kontaktperson: ${facts.contact}`] : []),
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
  receipt: string
}): Words {
  return {
    subject: `Protokollsutdrag: ${facts.body} ${facts.held_on} § ${facts.paragraph_no}, ${facts.title}`,
    text: [
      `Här är protokollsutdraget från ${midSentence(facts.body)} den ${longDay(facts.held_on)}, § ${facts.paragraph_no}:`,
      facts.title,
      ...(facts.dnr ? [`Diarienummer ${facts.dnr}`] : []),
      '',
      'Utdraget är bifogat.',
      ...receiptLines(facts.receipt),
      ...signed(facts.municipality),
    ].join('\n'),
  }
}

interface Line {
  text: string
  href: string
}

/** Reminds somebody of what presses: theirs, what nobody has taken, what they wait for. */
export function digestMail(facts: {
  municipality: string
  name: string
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

const summonsName = { first: 'Kallelse', again: 'Ny kallelse', supplement: 'Tillägg till kallelsen' } as const

/** Calls somebody to a meeting: when and where, what is new, and where the papers are. */
export function summonsMail(facts: {
  municipality: string
  body: string
  held_on: string
  starts_at: string | null
  place: string
  kind: 'first' | 'again' | 'supplement'
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
      `Du är kallad till sammanträde med ${midSentence(facts.body)}:`,
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
