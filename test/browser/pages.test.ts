import { describe, expect, test } from 'vitest'
import { accounts } from '#src/demo/officials.ts'
import { bodyInPath, paths } from '#src/web/paths.ts'
import { browsing } from './browsing.ts'
import { chromiumPath } from './chromium.ts'
import type { Visitor } from './visitor.ts'

const at = browsing('file')

describe.runIf(chromiumPath)('every kind of page that there is', () => {
  test('is met by following links, and is looked at closely once', async () => {
    const seen = new Map<string, boolean>()
    await somebodyHasLeft(await at.visitor())
    await numbersAreOutOfTurn(await at.visitor())
    const unmet = (): string[] => at.site.patterns.filter(pattern => !seen.has(pattern) && !isFile(pattern))
    for (const account of [null, ...accounts]) {
      if (unmet().length === 0) break
      const who = await at.visitor()
      if (account) await who.signIn(account.username)
      await followEverything(who, seen, account?.roles.map(([, body]) => bodyInPath(body)) ?? null, unmet)
      await who.close()
    }
    expect(unmet()).toEqual([])
  }, 1_500_000)
})

// What is no page.
const isFile = (pattern: string): boolean =>
  /\.(css|pdf|csv|docx|zip)$|\/(kommunmarke|undertecknat|bilaga\/:note|inlamnat\/:lodged\/fil|svar\/utkast(-tjansteskrivelse)?)$/.test(
    pattern,
  )

/** An account that is closed, which the demonstration has none of. */
async function somebodyHasLeft(who: Visitor): Promise<void> {
  await who.signIn('admin')
  await who.open(paths.newAccount)
  await who.fill({ Namn: 'Vera Ågren', Användarnamn: 'vera.agren', 'Första lösenordet': 'tolv tecken eller mer' })
  await who.press('Lägg till kontot')
  await who.follow('Stäng kontot')
  await who.press('Stäng kontot')
  await who.reads('Kontot är stängt.')
  await who.close()
}

/** The board's next § is to have another number than those that are written have been given. */
async function numbersAreOutOfTurn(who: Visitor): Promise<void> {
  await who.signIn('sekreterare')
  await who.open(paths.practice('ks'))
  await who.fill({ 'Nästa paragraf i år får nummer': '990' })
  await who.press('Spara')
  await who.reads('Arbetssättet är sparat.')
  await who.close()
}

/**
 * From link to link, without going far into what is alike; opens the first page of each kind in the browser. Who is at
 * some bodies does not go round in the meetings of others, where there is no more than everybody sees.
 */
async function followEverything(
  who: Visitor,
  seen: Map<string, boolean>,
  bodies: string[] | null,
  unmet: () => string[],
): Promise<void> {
  const met = new Set(['/', '/logga-in', at.site.receipt])
  for (const path of met) {
    const left = unmet()
    if (left.length === 0) return
    const pattern = patternOf(path)
    if (pattern && seen.has(pattern) && isInside(path) && !left.some(one => roomOf(one) === roomOf(path))) continue
    const html = await who.html(path)
    if (html === null) {
      if (pattern) seen.set(pattern, false)
      continue
    }
    for (const [, link = ''] of html.matchAll(/<a [^>]*href="(\/[^"#?]*)/g)) {
      if (!seen.has(patternOf(link) ?? '') || (isTrunk(link) && isOwn(link, bodies))) met.add(link)
    }
    if (!pattern || seen.has(pattern)) continue
    seen.set(pattern, true)
    await who.open(path)
  }
}

/** "motioner" of '/motioner/2026-1': what is to be met there is led to from there. */
const roomOf = (path: string): string => path.split('/')[1] ?? ''
const isInside = (path: string): boolean => path.split('/').length > 2

/** Pages that lead on to others: lists, and motions and §§, each in a state of its own. */
const isTrunk = (path: string): boolean =>
  /^\/([^/]+|motioner\/[^/]+(\/remisser\/\d+(\/svar\/granska)?|\/remissvar)?|sammantraden(\/[^/]+){1,3}|organ\/[^/]+|anslagstavla\/\d+)$/.test(
    path,
  )

const isOwn = (path: string, bodies: string[] | null): boolean => {
  const [, body] = /^\/sammantraden\/([^/]+)/.exec(path) ?? []
  return bodies === null || body === undefined || bodies.includes(body)
}

const known = new Map<string, string | undefined>()

/** The route that answers an address: of those that fit, the one with most words of its own. */
function patternOf(path: string): string | undefined {
  if (!known.has(path)) known.set(path, patternsInTurn().find(one => one.fits.test(path))?.pattern)
  return known.get(path)
}

let inTurn: { pattern: string; fits: RegExp }[] | undefined

function patternsInTurn(): { pattern: string; fits: RegExp }[] {
  const words = (pattern: string): number => pattern.split('/').filter(part => !part.startsWith(':')).length
  inTurn ??= [...at.site.patterns]
    .sort((a, b) => words(b) - words(a))
    .map(pattern => ({
      pattern,
      fits: new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+').replace(/[.*]/g, '\\$&')}$`),
    }))
  return inTurn
}
