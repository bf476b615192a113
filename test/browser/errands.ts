import { expect } from 'vitest'
import { numberingText } from '#src/practice/practice.ts'
import { paths } from '#src/web/paths.ts'
import type { Visitor } from './visitor.ts'

/** What people do again and again, by clicks and typing. */

/** Finds a motion by the words of its title, and opens it. */
export async function open(who: Visitor, title: string): Promise<void> {
  await who.follow('Motioner')
  await who.fill({ 'Ord i rubriken': title })
  await who.press('Visa')
  await who.follow(title)
}

export async function as(who: Visitor, username: string, title: string, act: () => Promise<void>): Promise<void> {
  await who.signIn(username)
  await open(who, title)
  await act()
  await who.signOut()
}

/** The numbers of a body's §§ are typed as they stand in the minutes that it keeps elsewhere. */
export async function typesItsNumbers(who: Visitor, body: string): Promise<void> {
  await who.open(paths.practice(body))
  await who.page.getByRole('radio', { name: numberingText.elsewhere, exact: true }).check()
  await who.press('Spara')
  await who.reads('Arbetssättet är sparat.')
}

export async function meetingOf(who: Visitor, body: string, day: string): Promise<void> {
  await who.follow('Sammanträden')
  await who.follow(`Lägg till ett sammanträde i ${body}`)
  await who.fill({ Dag: day, 'Sammanträdets nummer den dagen': '1', Plats: 'Kommunhuset', Tid: '18:00' })
  await who.press('Lägg till')
  // The demonstration may have planned one for the same day.
  const there = await who.page.getByText('har redan ett sammanträde den dagen').count()
  if (there === 0) await who.reads('Sammanträdet är tillagt.')
}

/** Chooses the meeting of that day in a form that writes a §, whichever number it has. */
export async function chooseMeeting(who: Visitor, day: string): Promise<void> {
  const options = await who.page.getByLabel('Sammanträde', { exact: true }).locator('option').all()
  const values = await Promise.all(options.map(option => option.getAttribute('value')))
  const chosen = values
    .filter(value => value?.startsWith(day))
    .sort()
    .at(-1)
  await who.page.getByLabel('Sammanträde', { exact: true }).selectOption(chosen ?? '')
}

export async function adjustAndSend(who: Visitor, paragraph: string): Promise<void> {
  await who.follow('Anteckna justering')
  for (const box of await who.page.getByRole('checkbox', { name: /^§ / }).all()) {
    const name = (await box.evaluate(element => (element as unknown as { value: string }).value)) === paragraph
    await box.setChecked(name)
  }
  await who.fill({ Ordförande: 'Agneta Brolund (S)', Justerare: 'Henrik Adelskog (M)' })
  const gaps = await who.page.getByLabel('Skäl till att justera ändå').count()
  if (gaps > 0) await who.fill({ 'Skäl till att justera ändå': 'Närvaron förs i en egen lista.' })
  await who.press('Spara')
  await who.reads('Justeringen är antecknad.')
  await who.page
    .getByRole('listitem')
    .filter({ hasText: `§ ${paragraph}` })
    .getByRole('link')
    .first()
    .click()
  await who.look()
  const { status, bytes } = await who.fetched('Öppna som PDF')
  expect([status, bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
  await who.follow('Skicka utdraget')
  await who.press('Anteckna att det är skickat')
  await who.reads('Det är antecknat att utdraget är skickat.')
}
