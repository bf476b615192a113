import { argon2, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const hash = promisify(argon2)
// OWASP's first choice for Argon2id: 19 MiB, two passes, one lane.
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }

/** Hashes a password with Argon2id (RFC 9106) into a PHC string that carries its own cost and salt. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await hash('argon2id', { message: normal(password), nonce, ...cost })
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${base64(nonce)}$${base64(tag)}`
}

/** Is this the password behind the hash? False also for a hash that cannot be read. */
export async function passwordMatches(password: string, phc: string): Promise<boolean> {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(phc)
  if (!parts) return false
  const [, memory, passes, parallelism, salt = '', tag = ''] = parts
  const expected = Buffer.from(tag, 'base64')
  const actual = await hash('argon2id', {
    message: normal(password),
    nonce: Buffer.from(salt, 'base64'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  })
  return timingSafeEqual(actual, expected)
}

export const SHORTEST_PASSWORD = 12

// No letters that are taken for each other when read aloud or from paper.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password that somebody can read aloud: 'k7mwq-…', 77 bits. */
export const newPassword = (): string =>
  Array.from({ length: 19 }, (_, i) => (i % 5 === 4 ? '-' : LETTERS[randomInt(LETTERS.length)])).join('')

// å can be typed as one character or two; both are the same password.
const normal = (password: string): Buffer => Buffer.from(password.normalize('NFC'))
const base64 = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '')
