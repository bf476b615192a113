import { type Profiler, Session } from 'node:inspector/promises'

const SHOWN = 20
let session: Session | undefined

/** Begins to note where this process spends its time. */
export async function profileStart(): Promise<object> {
  session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.start')
  return {}
}

/** The functions with most time of their own since then, as lines of text. */
export async function profileStop(): Promise<{ lines: string[] }> {
  const stopped = await session?.post('Profiler.stop')
  session?.disconnect()
  return { lines: stopped ? linesOf(stopped.profile) : [] }
}

type Node = Profiler.Profile['nodes'][number]

function linesOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): string[] {
  const byId = new Map(nodes.map(node => [node.id, node]))
  const parents = new Map(nodes.flatMap(node => (node.children ?? []).map(child => [child, node])))
  const own = new Map<string, number>()
  const within = new Map<string, number>()
  let whole = 0
  for (const [at, sample] of samples.entries()) {
    const node = byId.get(sample)
    const time = timeDeltas[at] ?? 0
    if (!node || waiting.has(node.callFrame.functionName)) continue
    whole += time
    addTo(own, nameOf(node, parents), time)
    for (const name of functionsOfOurs(node, parents)) addTo(within, name, time)
  }
  const top = (spent: Map<string, number>): string[] =>
    [...spent]
      .sort(([, a], [, b]) => b - a)
      .slice(0, SHOWN)
      .map(([name, time]) => `${((time / whole) * 100).toFixed(1).padStart(5)} %  ${name}`)
  return ['Of its own:', ...top(own), 'With all that it calls:', ...top(within)]
}

const waiting = new Set(['(idle)', '(program)', '(root)', 'post'])

function addTo(spent: Map<string, number>, name: string, time: number): void {
  spent.set(name, (spent.get(name) ?? 0) + time)
}

/** The program's own functions that were running, each once. */
function functionsOfOurs(node: Node, parents: ReadonlyMap<number, Node>): Set<string> {
  const found = new Set<string>()
  for (let one: Node | undefined = node; one; one = parents.get(one.id)) {
    if (/\/(src|templates|eta|kysely)\//.test(one.callFrame.url) && one.callFrame.functionName)
      found.add(nameOf(one, parents))
  }
  return found
}

/** What has no name, as native code and compiled templates, goes under the name of its caller. */
function nameOf(
  { id, callFrame: { functionName, url, lineNumber } }: Node,
  parents: ReadonlyMap<number, Node>,
): string {
  const place = url && `${url.split('/').slice(-3).join('/')}:${lineNumber + 1}`
  if (functionName) return [functionName, place].filter(Boolean).join('  ')
  const caller = parents.get(id)
  return place ? `(nameless)  ${place}` : caller ? `(native) of ${nameOf(caller, parents)}` : '(native)'
}
