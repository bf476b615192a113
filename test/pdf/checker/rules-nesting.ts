import type { Rule } from '#test/pdf/checker/facts.ts'
import { elementsOf, type Node } from '#test/pdf/checker/tree.ts'

function kidTypes(node: Node): string[] {
  return elementsOf(node).map(kid => kid.type)
}

function count(node: Node, type: string): number {
  return kidTypes(node).filter(kid => kid === type).length
}

/** A rule about the elements of one type: each must pass. */
function each(id: string, type: string, says: string, passes: (node: Node) => boolean): Rule {
  return {
    id,
    says: `${type} ${says}`,
    breaches: ({ nodes }) =>
      nodes
        .filter(node => node.type === type && !passes(node))
        .map(node => `object ${node.num}, with ${kidTypes(node).join(' ') || 'nothing'} in it`),
  }
}

function holdsOnly(id: string, type: string, allowed: string[]): Rule {
  return each(id, type, `holds only ${allowed.join(', ')}`, node => kidTypes(node).every(kid => allowed.includes(kid)))
}

function liesIn(id: string, type: string, allowed: string[]): Rule {
  return each(id, type, `lies in ${allowed.join(', ')}`, node => allowed.includes(node.parent?.type ?? ''))
}

const rowGroups = ['THead', 'TBody', 'TFoot']

/** Which elements may hold which. */
export const nestingRules: Rule[] = [
  holdsOnly('UA 7.2-3', 'Table', ['TR', ...rowGroups, 'Caption']),
  liesIn('UA 7.2-4', 'TR', ['Table', ...rowGroups]),
  liesIn('UA 7.2-5', 'THead', ['Table']),
  liesIn('UA 7.2-6', 'TBody', ['Table']),
  liesIn('UA 7.2-7', 'TFoot', ['Table']),
  liesIn('UA 7.2-8', 'TH', ['TR']),
  liesIn('UA 7.2-9', 'TD', ['TR']),
  holdsOnly('UA 7.2-10', 'TR', ['TH', 'TD']),
  each('UA 7.2-11', 'Table', 'has one THead at most', node => count(node, 'THead') <= 1),
  each('UA 7.2-12', 'Table', 'has one TFoot at most', node => count(node, 'TFoot') <= 1),
  each('UA 7.2-13', 'Table', 'with a TFoot has a TBody', node => !count(node, 'TFoot') || count(node, 'TBody') > 0),
  each('UA 7.2-14', 'Table', 'with a THead has a TBody', node => !count(node, 'THead') || count(node, 'TBody') > 0),
  each('UA 7.2-16', 'Table', 'has its Caption first or last', node => !kidTypes(node).slice(1, -1).includes('Caption')),
  liesIn('UA 7.2-17', 'LI', ['L']),
  liesIn('UA 7.2-18', 'LBody', ['LI']),
  holdsOnly('UA 7.2-19', 'L', ['L', 'LI', 'Caption']),
  holdsOnly('UA 7.2-20', 'LI', ['Lbl', 'LBody']),
  liesIn('UA 7.2-26', 'TOCI', ['TOC']),
  holdsOnly('UA 7.2-27', 'TOC', ['TOC', 'TOCI', 'Caption']),
  each('UA 7.2-28', 'TOC', 'has its Caption first', node => !kidTypes(node).slice(1).includes('Caption')),
  holdsOnly('UA 7.2-36', 'THead', ['TR']),
  holdsOnly('UA 7.2-37', 'TBody', ['TR']),
  holdsOnly('UA 7.2-38', 'TFoot', ['TR']),
  each('UA 7.2-39', 'Table', 'has one Caption at most', node => count(node, 'Caption') <= 1),
  each('UA 7.2-40', 'L', 'has its Caption first', node => !kidTypes(node).slice(1).includes('Caption')),
  each('House list', 'L', 'has items', node => count(node, 'LI') + count(node, 'L') > 0),
  each('House item', 'LI', 'has one LBody', node => count(node, 'LBody') === 1),
  each('House table', 'Table', 'has rows', node => kidTypes(node).some(kid => kid === 'TR' || rowGroups.includes(kid))),
]
