import type { RichText } from '#src/text/alphabet.ts'
import type { Chance } from './random.ts'

const list = (words: string): string[] => words.split(/\s*,\s*|\s+/).filter(Boolean)
const phrases = (words: string): string[] => words.split(',').map(one => one.trim())

// The first ones of each list are common, the last ones rare.
const wishes = phrases(
  `Fler, Trygga, Bättre, Inför, Utred, Bygg, Rusta upp, Avgiftsfria, Öppna, Bevara, Tillgängliga, Utveckla, Fossilfria,
  Jämställda, Stärk, Belys, Satsa på, Samordna, Avskaffa, Halvera, Digitalisera, Namnge, Kartlägg, Återinför`,
)
const matters = phrases(
  `skolor, skolgårdar, cykelvägar, förskolor, lekplatser, äldreboenden, bostäder, parker, gångvägar, skolmat, busslinjer,
  fritidsgårdar, bibliotek, idrottshallar, trygghetsvärdar, cykelställ, träd, laddplatser, hemtjänsten, gymnasieskolan,
  övergångsställen, papperskorgar, fotbollsplaner, offentliga toaletter, återbruk, solceller, sommarjobb, simhallar,
  badplatser, utegym, studiero, kulturskolan, kameror, medborgarlöften, nattvandrare, trafiksäkerhet, upphandlingar,
  konstverk, odlingslotter, hundrastgårdar, ungdomsmottagningen, föreningsbidrag, skateparker, medborgarbudget,
  dagverksamheten, anhörigstödet, naturreservat, dricksvatten, feriepraktik, skolskjuts, heltidsmentorer, lovskola,
  vattenfontäner, pumpspår, ridhus, bikupor, stadsbondgårdar, discgolf, orgelkonserter, avhoppare, ambulansflyg,
  sjöräddning, fladdermöss, kolonilotter`,
)
// Each of them in a score of titles only.
const oddities = list(
  'lindansare runstenar isvakar bergrum planetarium väderkvarnar fyrvaktare tjärdalar ballonger stiglådor',
)
const places = phrases(
  `i kommunen, i centrum, vid stationen, för barn och unga, för äldre, i hela kommunen, i skolan, på landsbygden,
  vid torget, i förskolan, i söder, i norr, längs ån, i Vårby, i Segeltorp, i Trångsund, i Skogås, i Stuvsta, i Kungens kurva,
  i Flemingsberg, i Snättringe, i Fullersta, i Glömsta, i Vidja, vid sjön, på kvällstid, under sommaren, utan dröjsmål,
  inom fem år, i Gladö kvarn, i Länna, i Björksätra, vid Orlången, i Lissma, i Balingsta, vid Kvarnsjön`,
)

const openers = phrases(
  `Förvaltningen bedömer att, Kommunen har i dag, Det finns goda skäl att, Enligt gällande rätt ska, Under senare år har,
  Nämnden konstaterar att, Många invånare uppger att, Vi anser att, Av underlaget framgår att, I budgeten för nästa år`,
)
const small = list(
  `och att i det som för en på av med till är den har inte om ett kan ska från vid även där efter mot mellan hos under över
  samt eller genom sina dessa detta andra inom utan både redan bland annat mer alla finns blir behöver`,
)
const fore = list(
  `kommun social skol bostads trafik miljö kultur idrotts brotts trygghets arbets närings hälso ungdoms barn äldre vård
  budget verksamhets stads markan samhälls integrations jämställdhets energi klimat vatten avfalls transport gång cykel
  kollektiv park natur forsknings utbildnings språk läs bild musik fritids förenings medborgar demokrati valfrihets
  upphandlings avtals personal löne rekryterings chefs lednings gransknings tillsyns säkerhets krisberedskaps`,
)
const aft = list(
  `arbetet planen verksamheten tjänsten nämnden insatser frågor behovet kostnader uppdraget gruppen platser programmet
  ansvaret modellen rådet stödet beslutet underlaget målen resultatet utvecklingen processen ärendet avgiften taxan
  enheten chefen personalen lokaler området nätet strategin policyn riktlinjer utredningen samverkan utskottet anslaget
  perioden kvaliteten tillgången statistiken kartläggningen satsningen bidraget projektet avtalet systemet`,
)
const sorts = list(
  `special grund övergångs fjärr del hel för mellan stor små efter under pilot test sam års mång ny närings forn fritids`,
)
const pairs = aft.flatMap(second => fore.map(first => first + second))
/** As many as a language has use for: the first thousands carry most of a text, and every text brings new ones. */
const compounds = [...pairs, ...sorts.flatMap(first => pairs.map(pair => first + pair))]

/** Words to search the titles for; see the lists above for how common they are. */
export const searches = {
  rare: list('lindansare runstenar isvakar bergrum'),
  common: list('skola fler trygg kommun'),
  two: ['fler skolor', 'trygga cykelvägar', 'bygg bostäder', 'skola centrum'],
  seldomTogether: ['skola planetarium', 'kommun lindansare', 'fler runstenar', 'centrum isvakar'],
}

export const motionTitle = (from: Chance): string =>
  `${from.pickSkewed(wishes)} ${from.odds(0.002) ? from.pick(oddities) : from.pickSkewed(matters)} ${from.pickSkewed(places)}`

/** A sentence of about twenty words; most of its nouns are seldom seen again. */
function sentence(from: Chance): string {
  const words = [from.pick(openers)]
  for (let left = 6 + from.below(8); left > 0; left -= 1) {
    words.push(from.pickSkewed(small))
    words.push(from.odds(0.75) ? from.pickSkewed(compounds) : from.pickSkewed(small))
  }
  const figure = from.odds(0.2) ? ` (${from.below(90) + 10} procent)` : ''
  return `${words.join(' ')}${figure}.`
}

export const paragraph = (from: Chance, sentences: number): string =>
  Array.from({ length: sentences }, () => sentence(from)).join(' ')

export const richParagraphs = (texts: readonly string[]): RichText =>
  texts.map(text => ({ type: 'paragraph', runs: [{ text }] }))

const given = list(
  `Anna Erik Maria Lars Karin Anders Kristina Johan Elisabeth Per Eva Nils Birgitta Carl Marie Mikael Ingrid Jan Sofia
  Hans Amina Fredrik Nadia Omar Lena Reza Åsa Göran Linnéa Björn Leyla Henrik Malin Jonas Helena Ali Ulla Daniel Zara Oskar`,
)
const family = list(
  `Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Pettersson Jonsson Lindström
  Berg Ek Öberg Åkesson Lindqvist Ahmed Holm Sjöberg Dahl Wallin Nyström Haddad Björk Engström Sundin Rosén Yilmaz`,
)

/** So many names, no two the same. */
export function names(count: number): string[] {
  const all = family.flatMap((last, row) =>
    given.map((first, at) => ({ name: `${first} ${last}`, order: row * 7 + at * 11 })),
  )
  return all
    .sort((a, b) => (a.order % 37) - (b.order % 37) || a.order - b.order)
    .slice(0, count)
    .map(one => one.name)
}
