import { describe, expect, test } from 'vitest'
import { addDays } from '#src/dates.ts'
import { browsing } from './browsing.ts'
import { chromiumPath } from './chromium.ts'
import { adjustAndSend, as, chooseMeeting, meetingOf, open, typesItsNumbers } from './errands.ts'
import { today } from './site.ts'
import type { Visitor } from './visitor.ts'

const TITLE = 'Cykelpool för anställda i hemtjänsten'
const ago = (days: number): string => addDays(today, -days)
const original = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')

const at = browsing('test')

describe.runIf(chromiumPath)('one motion, from the pen to the extract, by clicks and typing', () => {
  test.each([
    ['with JavaScript', true],
    ['without JavaScript', false],
  ])('%s', async (_, javaScript) => {
    const title = TITLE
    const who = await at.visitor(javaScript)
    await who.look()
    await registrarRegisters(who, title)
    await councilReceives(who, title)
    await officerSendsForOpinion(who, title)
    await committeeAnswers(who, title)
    await boardAndCouncilDecide(who, title)
    await readerReads(who, title)
    await who.close()
  })
})

async function registrarRegisters(who: Visitor, title: string): Promise<void> {
  await who.signIn('registrator')
  await who.follow('Registrera motion')
  await who.press('Registrera motionen')
  await who.reads('Det finns fel i formuläret', 'Skriv motionens rubrik.')
  await who.fill({
    Rubrik: title,
    'Motionens text': 'Hemtjänsten kör korta sträckor.\n\nMånga kan cyklas.',
    'Att-satser': 'kommunen köper tio elcyklar\natt poolen utvärderas efter ett år',
    Motionärer: 'Maja Solhaga (MP)\nYasmin Karlgren (V)',
    'Kom in': ago(90),
  })
  await who.attach('Originalet', 'motion.pdf', original)
  await who.press('Registrera motionen')
  await who.reads('Motionen är registrerad.', 'Maja Solhaga (MP) och Yasmin Karlgren (V)', 'motion.pdf')
  await who.signOut()
}

async function councilReceives(who: Visitor, title: string): Promise<void> {
  await who.signIn('sekreterare')
  for (const body of ['kf', 'ks', 'ksau']) await typesItsNumbers(who, body)
  await meetingOf(who, 'kommunfullmäktige', ago(80))
  await open(who, title)
  await who.follow('Anmäl motionen i kommunfullmäktige')
  await chooseMeeting(who, ago(80))
  await who.fill({ Paragraf: '901' })
  await who.press('Spara')
  await who.reads('Stämmer dagarna?')
  await who.fill({ 'Varför är det rätt ändå?': 'Motionen registrerades i efterhand.' })
  await who.press('Spara')
  await who.reads('Motionen är väckt.', 'Hos kommunstyrelsen', 'Motionen registrerades i efterhand.')
  await who.signOut()
}

async function officerSendsForOpinion(who: Visitor, title: string): Promise<void> {
  const reason = { 'Varför är det rätt ändå?': 'Registreras i efterhand.' }
  await as(who, 'utredare', title, async () => {
    await who.follow('Börja bereda')
    await who.fill({ Dag: ago(75), Handläggare: 'Leila Norrbom' })
    await who.press('Spara')
    await who.fill(reason)
    await who.press('Spara')
    await who.reads('Under beredning')
    await who.follow('Skicka på remiss')
    await who.fill({
      Dag: ago(70),
      Socialnämnden: true,
      'Svar senast': addDays(today, 20),
      'Frågor att besvara': 'Vad kostar det?',
    })
    await who.press('Spara')
    await who.fill(reason)
    await who.press('Spara')
    await who.reads('Motionen är skickad på remiss.', 'På remiss')
  })
}

async function committeeAnswers(who: Visitor, title: string): Promise<void> {
  await as(who, 'sn-registrator', title, async () => {
    await who.follow('Socialnämnden')
    await who.follow('Ta emot remissen')
    await who.press('Spara')
    await who.reads('Remissen är mottagen.', 'Mottagen')
  })
  await as(who, 'sn-handlaggare', title, async () => {
    await who.follow('Socialnämnden')
    await who.follow('Skriv remissvaret')
    await who.page.getByLabel(/^Text/).first().fill('Vi är för.\n\n- Det är **bra** för hälsan.')
    await who.page.getByLabel(/^Text/).nth(1).fill('Tio cyklar räcker.')
    await who.page.getByLabel(/^Text/).nth(2).fill('Personalen har tillfrågats.')
    await who.page.getByLabel(/^Text/).nth(3).fill('200 000 kronor.')
    await who.press('Spara utkastet')
    await who.follow('Fastställ remissvaret')
    await who.press('Fastställ')
    await who.reads('Remissvaret är fastställt', 'Svar fastställt')
  })
  await who.signIn('sn-sekreterare')
  await typesItsNumbers(who, 'sn')
  await meetingOf(who, 'socialnämnden', today)
  await open(who, title)
  await who.follow('Socialnämnden')
  await who.follow('Besluta om yttrandet')
  await chooseMeeting(who, today)
  await who.fill({
    Paragraf: '912',
    'Yttrade sig': 'Tomas Ekvall (S)\nRuth Abrahamsdotter (KD)',
    'Beslutet ska skickas till': 'Kommunstyrelsen',
  })
  await who.press('Spara')
  await who.reads('Beslutet om yttrandet är antecknat.')
  await open(who, title)
  await who.follow(/^Socialnämnden § 912/)
  await who.reads('EJ JUSTERAT', 'Socialnämndens beslut')
  await who.follow('Reservation, yttrande eller anteckning')
  await who.fill({
    'Anmält av': 'Tomas Ekvall (S)',
    'Texten står i en bilaga': true,
    Text: 'Vi ville ha tjugo cyklar.',
  })
  await who.page.getByRole('radio', { name: 'Skriftligt', exact: true }).check()
  await who.press('Spara')
  await adjustAndSend(who, '912')
  await who.follow('Publicera på den öppna webben')
  await who.press('Publicera')
  await who.signOut()
}

async function boardAndCouncilDecide(who: Visitor, title: string): Promise<void> {
  await as(who, 'utredare', title, async () => {
    await who.reads('Yttrandet lämnat')
    await who.follow('Förslaget till svar är skrivet')
    await who.press('Spara')
    await who.follow('Ta upp i arbetsutskottet')
    await who.press('Spara')
    await who.reads('Inför arbetsutskottet')
  })
  await who.signIn('sekreterare')
  for (const body of ['kommunstyrelsens arbetsutskott', 'kommunstyrelsen', 'kommunfullmäktige'])
    await meetingOf(who, body, today)
  await open(who, title)
  await who.follow('Arbetsutskottet lägger förslag')
  await chooseMeeting(who, today)
  await who.fill({ Paragraf: '921' })
  await who.press('Spara')
  await who.follow('Kommunstyrelsen lägger förslag')
  await chooseMeeting(who, today)
  await who.fill({ Paragraf: '931' })
  await who.press('Spara')
  await who.follow('Kommunfullmäktige beslutar')
  await chooseMeeting(who, today)
  await who.fill({ Paragraf: '941', Beslut: '1. Att-sats 1 bifalls.\n2. Att-sats 2 anses besvarad.' })
  await who.page.getByLabel(/^1\. att kommunen köper/).selectOption({ label: 'Bifall' })
  await who.page.getByLabel(/^2\. att poolen/).selectOption({ label: 'Anses besvarad' })
  await who.press('Spara')
  await who.reads('Att-sats 1: bifall, att-sats 2: anses besvarad')
  await who.follow(/^Kommunfullmäktige § 941/)
  await adjustAndSend(who, '941')
  await who.follow('Publicera på den öppna webben')
  await who.press('Publicera')
  await open(who, title)
  await who.follow('Börja följa upp beslutet')
  await who.fill({ Ansvarig: 'Socialnämnden', 'Ska vara klart': addDays(today, 200) })
  await who.press('Spara')
  await who.reads('Under uppföljning')
  await who.signOut()
}

async function readerReads(who: Visitor, title: string): Promise<void> {
  await who.follow('Motioner')
  await who.fill({ 'Ord i rubriken': title })
  await who.press('Visa')
  await who.reads('Ingen motion passar det du valt.')
  await who.signIn('registrator')
  await open(who, title)
  await who.follow('Publicera på den öppna webben')
  await who.press('Publicera')
  await who.signOut()
  await open(who, title)
  await who.reads('Delvis bifall', 'Kommunfullmäktige § 941', 'Socialnämnden § 912')
  expect(await who.page.getByText('motion.pdf').count()).toBe(0)
  await who.follow(/^Socialnämnden § 912/)
  await who.reads(
    'Socialnämndens beslut',
    'I ärendet yttrar sig Tomas Ekvall (S) och Ruth Abrahamsdotter (KD).',
    'se bilaga till detta protokolls § 912',
  )
  const { status, bytes } = await who.fetched('Öppna som PDF')
  expect([status, bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
}
