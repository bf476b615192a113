import { expect, test } from 'vitest'
import { undrawnIn } from '#src/pdf/fonts.ts'

test('letters that no font has are told, each once; those of our neighbours are there', () => {
  expect(undrawnIn('Bra 😀😀, sa de i 中国?\n')).toEqual(['😀', '中', '国'])
  expect(undrawnIn('Åsa Škoda, Łódź, Čuđegiella, Ελλάδα, Київ, § 12 – ”så” ☑ →')).toEqual([])
})
