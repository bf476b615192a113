import { zipSync } from 'fflate'

// The clock of a zip is local: the same bytes wherever it is made.
const NO_TIME = new Date(1980, 0, 1)

/** Files in one zip, as they are: papers and pictures are pressed already. The same bytes for the same files. */
export function zipOf(files: readonly { name: string; bytes: Uint8Array }[]): Buffer {
  const parts: Record<string, Uint8Array> = {}
  for (const { name, bytes } of files) parts[freeName(parts, name)] = bytes
  return Buffer.from(zipSync(parts, { level: 0, mtime: NO_TIME }))
}

/** A name that leads into no folder and that no file of the zip has yet: 'yttrande.pdf', 'yttrande (2).pdf'. */
function freeName(taken: Record<string, unknown>, wanted: string): string {
  const name = wanted.replace(/[/\\:*?"<>|\p{Cc}]/gu, '-').replace(/^\.+/, '') || 'fil'
  const [, stem = name, ending = ''] = /^(.+?)(\.[^.]+)?$/s.exec(name) ?? []
  for (let no = 1; ; no += 1) {
    const one = no === 1 ? name : `${stem} (${no})${ending}`
    if (!Object.hasOwn(taken, one)) return one
  }
}
