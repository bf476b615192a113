import { parseArgs } from 'node:util'
import { Refusal, UsageError } from '#src/errors.ts'
import { LoadError } from '#src/interchange/loading.ts'
import { accountCommands } from './accounts.ts'
import { boardCommands } from './board.ts'
import type { Command } from './command.ts'
import { databaseCommands } from './database.ts'
import { mailCommands } from './mail.ts'
import { matterCommands } from './matters.ts'
import { serve } from './serve.ts'

const commands: Command[] = [
  serve,
  ...databaseCommands,
  ...matterCommands,
  ...accountCommands,
  ...boardCommands,
  ...mailCommands,
]

/** Runs the command line; gives the exit code. */
export async function main(args: string[]): Promise<number> {
  const command = commands.find(one => one.name === args.slice(0, one.name.split(' ').length).join(' '))
  if (!command) return listCommands(args)
  try {
    await run(command, args.slice(command.name.split(' ').length))
    return 0
  } catch (error) {
    if (!isExpected(error)) throw error
    console.error(`yttra ${command.name}: ${error.message}`)
    return 1
  }
}

async function run(command: Command, args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: { ...command.options, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  })
  if (values.help) {
    console.log(`yttra ${command.name} ${command.usage}\n\n${command.summary}\n\n${command.help}`.trimEnd())
    return
  }
  const extra = positionals.slice(command.takes ?? 0)
  if (extra.length > 0) throw new UsageError(`”${extra.join(' ')}” förstås inte. Se --help.`)
  await command.run({ positionals, values: values as Record<string, string | boolean | string[] | undefined> })
}

function listCommands(args: string[]): number {
  const lines = commands.map(one => `  ${`${one.name} ${one.usage}`.trim()}\n      ${one.summary}`)
  const text = `Yttra följer en motion från ledamotens penna till protokollsutdraget.\n\n${lines.join('\n')}\n\n  KOMMANDO --help visar mer.`
  const asked = args.length === 0 || args[0] === '--help' || args[0] === '-h'
  if (asked) console.log(text)
  else console.error(`Kommandot ”${args.join(' ')}” finns inte.\n\n${text}`)
  return asked ? 0 : 1
}

const expectedCodes = new Set([
  'ENOENT',
  'EISDIR',
  'EACCES',
  'EADDRINUSE',
  'ECONNREFUSED',
  'EADDRNOTAVAIL',
  'ENOTFOUND',
  'EPERM',
  'ENOSPC',
])

function isExpected(error: unknown): error is Error {
  if (error instanceof UsageError || error instanceof LoadError || error instanceof Refusal) return true
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return expectedCodes.has(code) || code.startsWith('ERR_PARSE_ARGS')
}
