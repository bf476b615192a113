import { expect, test } from 'vitest'
import { threadFor } from '#src/pdf/thread.ts'

const script = new URL('./slow-worker.ts', import.meta.url)

test('a thread that has come to a stop is ended, what waited for it fails, and the next one is drawn', async () => {
  const draw = threadFor<string>(script, 3_000)
  expect((await draw('ett')).toString()).toBe('ett')
  const [stuck, behind] = [draw('stopp'), draw('två')]
  await expect(stuck).rejects.toThrow('has ended')
  await expect(behind).rejects.toThrow('has ended')
  expect((await draw('tre')).toString()).toBe('tre')
})

test('what cannot be drawn fails alone', async () => {
  const draw = threadFor<string>(script, 3_000)
  await expect(draw('fel')).rejects.toThrow('kan inte ritas')
  expect((await draw('ett')).toString()).toBe('ett')
})
