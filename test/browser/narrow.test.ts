import { describe, expect, test } from 'vitest'
import { paths } from '#src/web/paths.ts'
import { browsing } from './browsing.ts'
import { chromiumPath } from './chromium.ts'

const at = browsing('file')

describe.runIf(chromiumPath)('on a phone', () => {
  test('the checksums of what was approved in the program break, at the meeting and at its §', async () => {
    const who = await at.visitor()
    await who.signIn('sekreterare')
    await who.open(paths.meeting('ksau', '2026-11-03'))
    await who.reads('Godkände den lydelse som har SHA-256')
    await who.page.locator('.row-key + .row-what a').first().click()
    await who.page.getByText('Kontrollsummor').click()
    await who.reads('SHA-256 för innehållet')
    await who.page.setViewportSize({ width: 390, height: 844 })
    expect(await who.page.evaluate('document.documentElement.scrollWidth')).toBe(390)
    await who.close()
  })
})
