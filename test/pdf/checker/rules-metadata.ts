import type { Facts, Rule } from '#test/pdf/checker/facts.ts'
import { type Element, findAll, fullText, namespaceOf } from '#test/pdf/checker/xml.ts'

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'

/** Namespaces of the schemas that PDF/A-2 knows from before, and of its own. */
const knownSchemas = new Set([
  'http://purl.org/dc/elements/1.1/',
  'http://ns.adobe.com/xap/1.0/',
  'http://ns.adobe.com/xap/1.0/mm/',
  'http://ns.adobe.com/xap/1.0/rights/',
  'http://ns.adobe.com/pdf/1.3/',
  'http://www.aiim.org/pdfa/ns/id/',
  'http://www.aiim.org/pdfa/ns/extension/',
])

interface Property {
  namespace: string
  local: string
  text: string
}

function asProperty(within: Element, name: string, text: string): Property {
  const [prefix, local] = name.split(':')
  return { namespace: namespaceOf(within, prefix ?? '') ?? '', local: local ?? '', text }
}

/** Properties right under the descriptions, written as elements or as attributes. */
function properties(xmp: Element | undefined): Property[] {
  return (xmp ? findAll(xmp, 'rdf:Description') : []).flatMap(description => [
    ...description.children.map(child => asProperty(child, child.name, fullText(child))),
    ...[...description.attributes]
      .filter(([name]) => !/^(xmlns|xml|rdf):/.test(name))
      .map(([name, text]) => asProperty(description, name, text)),
  ])
}

/** Text of a property; undefined when it is absent. */
function property(facts: Facts, namespace: string, local: string): string | undefined {
  return properties(facts.xmp).find(found => found.namespace === namespace && found.local === local)?.text
}

const dc = (facts: Facts, local: string) => property(facts, 'http://purl.org/dc/elements/1.1/', local)
const basic = (facts: Facts, local: string) => property(facts, 'http://ns.adobe.com/xap/1.0/', local)
const pdf = (facts: Facts, local: string) => property(facts, 'http://ns.adobe.com/pdf/1.3/', local)
const pdfa = (facts: Facts, local: string) => property(facts, 'http://www.aiim.org/pdfa/ns/id/', local)
const pdfua = (facts: Facts, local: string) => property(facts, 'http://www.aiim.org/pdfua/ns/id/', local)

/** Properties that extension schemas declare, as namespace and name together. */
function declared(xmp: Element): Set<string> {
  const schemas = findAll(xmp, 'pdfaSchema:namespaceURI').map(uri => ({
    uri: fullText(uri),
    schema: uri.parent ?? xmp,
  }))
  return new Set(
    schemas.flatMap(({ uri, schema }) => findAll(schema, 'pdfaProperty:name').map(name => uri + fullText(name))),
  )
}

function undeclared({ xmp }: Facts): string[] {
  if (!xmp) return []
  const own = declared(xmp)
  return properties(xmp)
    .filter(({ namespace, local }) => namespace !== rdf && !knownSchemas.has(namespace) && !own.has(namespace + local))
    .map(({ namespace, local }) => namespace + local)
}

/** A field that each extension schema, or each property in one, must have. */
function extensionField(id: string, holders: string, field: string): Rule {
  return {
    id,
    says: `an extension schema gives ${field}`,
    breaches: ({ xmp }) => {
      const lists = xmp ? findAll(xmp, holders) : []
      const items = lists.flatMap(list => findAll(list, 'rdf:li')).filter(item => item.children.length > 0)
      const own = items.filter(item => item.children.some(child => child.name.startsWith(field.split(':')[0] ?? '')))
      return own
        .filter(item => !item.children.some(child => child.name === field && fullText(child) !== ''))
        .map(() => `${field} is absent`)
    },
  }
}

/** An instant, from a date as Info or XMP writes it. */
function instant(date: string | undefined): number | undefined {
  if (date === undefined) return undefined
  const inInfo = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-])(\d\d)'?(\d\d)?'?)?/.exec(date)
  if (!inInfo) return Date.parse(date)
  const [, year, month, day, hour, minute, second, sign, hours, minutes] = inInfo
  const zone = sign ? `${sign}${hours}:${minutes ?? '00'}` : 'Z'
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`)
}

function info({ file }: Facts, key: string): string | undefined {
  return file.string(file.trailer, 'Info', key)
}

function differing(facts: Facts, pairs: [string, string | undefined][]): string[] {
  return pairs
    .filter(([key, inXmp]) => facts.xmp && info(facts, key) !== undefined && inXmp !== info(facts, key))
    .map(([key, inXmp]) => `${key} is ${JSON.stringify(info(facts, key))}, in the metadata ${JSON.stringify(inXmp)}`)
}

function differingDates(facts: Facts): string[] {
  const pairs = [
    ['CreationDate', basic(facts, 'CreateDate')],
    ['ModDate', basic(facts, 'ModifyDate')],
  ] as const
  return pairs
    .filter(([key, inXmp]) => facts.xmp && info(facts, key) && instant(info(facts, key)) !== instant(inXmp))
    .map(([key, inXmp]) => `${key} is ${info(facts, key)}, in the metadata ${inXmp}`)
}

/** A rule about well-formed metadata: it has nothing to say where there is none. */
function ofXmp(id: string, says: string, isRight: (facts: Facts) => boolean): Rule {
  return { id, says, breaches: facts => (!facts.xmp || isRight(facts) ? [] : ['it does not']) }
}

function packetHeader({ metadata }: Facts): string {
  return /<\?xpacket begin[^>]*>/.exec(metadata?.toString('latin1') ?? '')?.[0] ?? ''
}

function isUtf8({ metadata }: Facts): boolean {
  return !metadata || Buffer.from(metadata.toString('utf8')).equals(metadata)
}

/** Metadata, and what the document information says beside it. */
export const metadataRules: Rule[] = [
  {
    id: 'A 6.6.2.1-1',
    also: 'UA 7.1-8',
    says: 'the catalog has a metadata stream',
    breaches: ({ file, metadata }) => {
      const named = file.name(file.catalog, 'Metadata', 'Type') === 'Metadata'
      return metadata && named && file.name(file.catalog, 'Metadata', 'Subtype') === 'XML' ? [] : ['it has none']
    },
  },
  ofXmp('A 6.6.2.1-2', 'the packet header has no bytes attribute', facts => !/\sbytes=/.test(packetHeader(facts))),
  ofXmp(
    'A 6.6.2.1-3',
    'the packet header has no encoding attribute',
    facts => !/\sencoding=/.test(packetHeader(facts)),
  ),
  {
    id: 'A 6.6.2.1-4',
    says: 'the metadata is well-formed XML',
    breaches: ({ xmpFault }) => (xmpFault === undefined ? [] : [xmpFault]),
  },
  ofXmp('A 6.6.2.1-5', 'the metadata is UTF-8', isUtf8),
  { id: 'A 6.6.2.3.1-1', says: 'properties belong to a known or a declared schema', breaches: undeclared },
  extensionField('A 6.6.2.3.3-2', 'pdfaExtension:schemas', 'pdfaSchema:schema'),
  extensionField('A 6.6.2.3.3-4', 'pdfaExtension:schemas', 'pdfaSchema:prefix'),
  extensionField('A 6.6.2.3.3-8', 'pdfaExtension:schemas', 'pdfaProperty:valueType'),
  extensionField('A 6.6.2.3.3-9', 'pdfaExtension:schemas', 'pdfaProperty:category'),
  extensionField('A 6.6.2.3.3-10', 'pdfaExtension:schemas', 'pdfaProperty:description'),
  ofXmp('A 6.6.4-1', 'the metadata names its PDF/A part', facts => pdfa(facts, 'part') !== undefined),
  ofXmp('A 6.6.4-2', 'the PDF/A part is 2', facts => ['2', undefined].includes(pdfa(facts, 'part'))),
  ofXmp('A 6.6.4-3', 'the PDF/A level is A', facts => pdfa(facts, 'conformance') === 'A'),
  ofXmp('UA 5-1', 'the metadata names its PDF/UA part', facts => pdfua(facts, 'part') !== undefined),
  ofXmp('UA 5-2', 'the PDF/UA part is 1', facts => ['1', undefined].includes(pdfua(facts, 'part'))),
  ofXmp('UA 7.1-9', 'the metadata has a title', facts => (dc(facts, 'title') ?? '') !== ''),
  {
    id: 'House info',
    says: 'the document information says what the metadata says',
    breaches: facts =>
      differing(facts, [
        ['Title', dc(facts, 'title') ?? info(facts, 'Title')],
        ['Author', dc(facts, 'creator')],
        ['Subject', dc(facts, 'description')],
        ['Creator', basic(facts, 'CreatorTool')],
        ['Producer', pdf(facts, 'Producer')],
      ]),
  },
  { id: 'House dates', says: 'dates agree with those in the metadata', breaches: differingDates },
]
