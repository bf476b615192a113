import { inArtifact, joinText } from '#test/pdf/checker/content.ts'
import { type Facts, type Rule, readFacts } from '#test/pdf/checker/facts.ts'
import { documentRules } from '#test/pdf/checker/rules-document.ts'
import { fileRules } from '#test/pdf/checker/rules-file.ts'
import { fontRules } from '#test/pdf/checker/rules-fonts.ts'
import { metadataRules } from '#test/pdf/checker/rules-metadata.ts'
import { nestingRules } from '#test/pdf/checker/rules-nesting.ts'
import { structureRules } from '#test/pdf/checker/rules-structure.ts'
import { type Node, textIn } from '#test/pdf/checker/tree.ts'

/**
 * What is checked of PDF/A-2a ("A") and PDF/UA-1 ("UA"): the rules that our renderer can break, by the names that
 * veraPDF gives them. "House" are our own, for what reads badly and still passes.
 */
export const rules: Rule[] = [
  ...fileRules,
  ...metadataRules,
  ...documentRules,
  ...fontRules,
  ...structureRules,
  ...nestingRules,
]

function faultsAgainst(rule: Rule, facts: Facts): string[] {
  const id = rule.also === undefined ? rule.id : `${rule.id} (${rule.also})`
  return rule.breaches(facts).map(detail => `${id}: ${rule.says}: ${detail}`)
}

/**
 * Checks a PDF file by the rules of PDF/A-2a and PDF/UA-1.
 * @param bytes the file.
 * @returns one line per fault, which begins with the id of the rule; none when all is well.
 * @throws when the file cannot be read as PDF at all.
 */
export async function pdfFaults(bytes: Uint8Array): Promise<string[]> {
  const facts = readFacts(bytes)
  return rules.flatMap(rule => faultsAgainst(rule, facts))
}

const inline = new Set(['Span', 'Link', 'Quote', 'Reference', 'Code', 'Annot', 'Form'])

/** Runs of content inside the element, parted by the blocks among them; the blocks follow in their place. */
function blocksIn(node: Node): Node[] {
  const parts: Node[] = []
  let run: Node | undefined
  for (const kid of node.kids) {
    if (kid.kind === 'element' && !inline.has(kid.node.type)) {
      parts.push(...blocksIn(kid.node))
      run = undefined
      continue
    }
    run ??= parts[parts.push({ ...node, kids: [] }) - 1]
    run?.kids.push(kid)
  }
  return parts.length > 0 ? parts : [node]
}

/** The text that is read aloud: one entry per block in reading order, e.g. "H1: Protokoll", "Lbl: 1." */
export async function taggedText(bytes: Uint8Array): Promise<string[]> {
  const { file, tree, content } = readFacts(bytes)
  const blocks = (tree ?? []).flatMap(blocksIn)
  return blocks.map(block => `${block.type}: ${textIn(file, block, content).trim()}`)
}

/** The text that is not read aloud: for each page one entry per artifact that holds text. */
export async function artifactText(bytes: Uint8Array): Promise<string[][]> {
  return readFacts(bytes).pages.map(page => {
    const markings = new Set(page.drawn.map(drawn => drawn.marking).filter(inArtifact))
    const texts = [...markings].map(marking => joinText(page.drawn.filter(drawn => drawn.marking === marking)))
    return texts.filter(text => text !== '')
  })
}
