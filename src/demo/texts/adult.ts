import type { MotionTexts } from './shape.ts'

export const adult: MotionTexts[] = [
  {
    title: 'Läs till undersköterska på kvällstid',
    submitters: ['Charlotte Ramnefors'],
    text: `I kommunens äldreomsorg arbetar 118 personer utan fullständig utbildning. Många av dem är omtyckta, erfarna
och vill stanna. Det som fattas är papperet, och vägen dit går genom ett klassrum på dagtid som de inte kan besöka
utan att förlora lönen.

En undersköterska är inte bara bättre betald. Hon får göra mer, förstår mer av det hon ser och kan lära upp den som
kommer ny. Kommunen annonserar år efter år efter människor som redan finns i huset men som saknar fyra eller fem
kurser.

Förlägg undervisningen till två kvällar i veckan och låt arbetsplatsen vara praktikplats. Svårare än så är det inte.`,
    demands: [
      'vård- och omsorgsutbildning på kvällstid inrättas vid Lärcentrum',
      'tillsvidareanställda i äldreomsorgen får studera en betald arbetsdag per vecka under utbildningen',
      'validering av tidigare kunskaper erbjuds innan studierna börjar',
    ],
    asked: ['BUN', 'SN'],
    summary: `Charlotte Ramnefors vill att anställda utan examen ska kunna läsa till undersköterska vid sidan av
arbetet, efter en validering och med en studiedag i veckan på betald tid.

Barn- och utbildningsförvaltningen och socialförvaltningen tillstyrker samtliga förslag och har redan kommit överens
om en lämplig start.`,
    opinion: `En rundfråga bland de 118 visar att 73 vill studera, 51 av dem på kvällstid. Åldern spänner från 22 till
59 år. De vanligaste skälen till att inte ha börjat är ekonomin och osäkerhet inför teoretiska ämnen; nio av tio tror
däremot att de kan det praktiska. Just därför är valideringen en viktig pusselbit, eftersom den i jämförbara fall har
kortat studietiden med en tredjedel.

Lärcentrum kan ta emot 24 deltagare per omgång. Undervisning tisdag och torsdag mellan 17 och 20.30, varannan vecka på
distans, passar de flesta scheman. Lokalen på Järnvägsgatan är ledig på kvällarna, och två av yrkeslärarna har anmält
intresse.

Den betalda studiedagen är dyrast men också det som avgör om deltagarna håller ut. Vid förra årets dagkurs hoppade sju
av arton av, alla av ekonomiska skäl.`,
    consequences: `För en grupp på 24 personer kostar studiedagen 1,6 miljoner kronor per år i vikarier. Av detta kan
knappt hälften täckas av statliga medel för utbildning inom äldreomsorgen. Undervisningen ryms i anslaget för komvux.
Undersköterska är en skyddad yrkestitel, och utbildningen måste därför följa de fastställda kurserna.`,
    stance: 'for',
    boardSummary: `Över hundra anställda i äldreomsorgen saknar undersköterskeutbildning, och närmare hälften av dem
har sagt att de vill läsa på kvällstid. Motionären föreslår kvällsundervisning, validering och en betald studiedag i
veckan.

De två nämnderna är positiva. En första grupp om 24 kan börja nästa höst, under förutsättning att vikariekostnaden
arbetas in i budgeten.`,
  },
  {
    title: 'Svenska för invandrare med en fot på arbetsplatsen',
    submitters: ['Henrik Adelskog', 'Cecilia Varghult'],
    text: `Man lär sig inte svenska av att fylla i luckor i en arbetsbok. Man lär sig av att någon frågar var
skiftnyckeln ligger. På bruket, i köken och i verkstäderna finns människor som kan bli goda språklärare utan att de
vet om det.

I dag läser en elev vid Lärcentrum i genomsnitt 22 månader innan kursen D är klar. Under tiden träffar många av dem
ingen svensktalande utanför klassrummet. Företagen klagar samtidigt på att ingen söker deras jobb.

Vi föreslår att praktik på en riktig arbetsplats blir en självklar del av utbildningen från första terminen.`,
    demands: [
      'praktik på en arbetsplats ingår i sfi från första terminen',
      'en praktiksamordnare med kontakter i näringslivet utses',
    ],
    asked: ['BUN'],
    summary: `Motionärerna vill förena språkstudier med praktik redan från början och ge någon i uppgift att hitta
platserna.

En modell av det slaget infördes vid Lärcentrum i fjol. Förvaltningen redovisar utfallet och menar att motionen är
besvarad.`,
    opinion: `Sedan förra hösten läser den som börjar på kurs B eller senare tre dagar i klassrummet och är två dagar
på en arbetsplats. Hittills har 96 elever deltagit. Bruket tar emot tio i taget, kommunens kök åtta, och resten finns
i butiker, verkstäder och på ett sågverk i Tallmora.

Hur lång tid det tar att nå godkänd kurs D går ännu inte att mäta för alla, men de 27 som har gått hela vägen behövde
i snitt fjorton månader. Elva av dem har fått anställning hos sin praktikgivare. Handledarna har fått en halv dags
introduktion, vilket flera säger att de själva har haft nytta av.

Samordnaren är tillsatt på heltid sedan januari och sitter två dagar i veckan hos näringslivsenheten. För dem som
nyligen lärt sig läsa och skriva, på kurs A, är praktik från första terminen inte lämpligt. De får i stället
studiebesök. På den punkten avviker modellen från motionen, men skälet är pedagogiskt.`,
    consequences: `Samordnaren kostar 620 000 kronor per år och bekostas av nämnden. Praktikplatserna är utan
ersättning, och eleverna är försäkrade genom kommunen. Enligt 20 kap. skollagen ska utbildningen anpassas till
individens behov och gå att kombinera med arbete, vilket modellen är avsedd att göra möjligt.`,
    stance: 'already_done',
    boardSummary: `Henrik Adelskog och Cecilia Varghult föreslår att sfi-elever ska ha praktik från start och att
kommunen anställer en samordnare. Barn- och utbildningsnämnden meddelar att båda delarna är på plats sedan i fjol, med
undantag för nybörjare som saknar skolbakgrund. De första resultaten pekar på kortare studietid.`,
  },
  {
    title: 'Lärlingsplatser i bygdens verkstäder',
    submitters: ['Rolf Hedetoft'],
    text: `Alla passar inte i skolbänken. Den som är skicklig med händerna ska inte behöva känna sig dum i tre år
innan han eller hon får hålla i en svets. Förr gick man i lära hos någon som kunde, och bygden fick goda hantverkare.

Det finns nog fyrtio småföretag i kommunen som skulle kunna ha en lärling. Plåtslagare, elektriker, snickare,
bilmekaniker. Flera av dem ska gå i pension utan att någon tar över.

Skolan behöver göra sig besväret att fråga dem. Och företagaren måste få ersättning för den tid som går åt, annars
blir det ingenting av.`,
    demands: [
      'gymnasial lärlingsutbildning erbjuds på minst tre av Älvgymnasiets yrkesprogram',
      'kommunen betalar ett handledararvode till företag som tar emot lärling',
    ],
    asked: ['BUN'],
    summary: `Rolf Hedetoft föreslår lärlingsutbildning vid tre av gymnasiets yrkesprogram och ett kommunalt arvode
till de företag som ställer upp.

Hälften av detta är på väg. Om ett eget kommunalt arvode bör införas vid sidan av det statliga är i grunden en
prioriteringsfråga, och förvaltningen redovisar för- och nackdelar utan att ta ställning.`,
    opinion: `Älvgymnasiet har fem yrkesprogram. Lärlingsvägen finns i dag på ett av dem, fordons- och
transportprogrammet, med nio elever. Från nästa läsår öppnas den även på bygg- och anläggningsprogrammet, och el- och
energiprogrammet står på tur om minst sex elever söker. Då är motionens första förslag i allt väsentligt uppfyllt.

Intresset bland företagen har undersökts genom samtal med 38 verksamheter. Sexton svarade ja, fjorton nej och åtta
ville veta mer. Det vanligaste hindret var tiden; därnäst kom osäkerhet om vem som svarar för eleven om något händer.

Staten lämnar bidrag till den arbetsplats som tar emot en lärling, och skolan söker pengarna åt företaget. Ett
kommunalt tillägg skulle sannolikt få några fler att tacka ja. Mot ett sådant talar att även övriga yrkeselever har
praktik hos samma företag, utan arvode, och att skillnaden kan bli svår att förklara. Likställighetsprincipen kräver
dessutom att alla mottagare behandlas efter samma regler.`,
    consequences: `Ett tillägg på 10 000 kronor per lärling och läsår kostar 300 000 kronor när tre program är i gång
med trettio lärlingar. Själva utbildningen ryms inom programpriserna. Kommunen är huvudman och ansvarar för att
arbetsmiljön är godtagbar även ute på företagen.`,
    stance: 'neutral',
    boardSummary: `Motionen syftar till att fler gymnasieelever ska kunna gå i lära hos lokala företag, på tre
program, och till att kommunen ska ersätta handledarna.

Nämnden upplyser om att lärlingsvägen snart finns på två program och kan komma att omfatta ett tredje. Ett arvode
utöver statsbidraget vore tillåtet så länge det gäller lika för alla, men nämnden avstår från att förorda eller
avråda.`,
  },
  {
    title: 'Fria bussresor på kvällar och helger för gymnasieelever',
    submitters: ['Emelie Tornqvist', 'Sofia Ängermark'],
    text: `Skolkortet slutar gälla klockan sju på kvällen. Den som bor i Ödsbyn och spelar fotboll i centralorten får
antingen bli skjutsad eller sluta spela. Den som vill gå på bio betalar 84 kronor för resan tur och retur, mer än vad
biljetten kostar.

Bussarna går ju ändå. På turen 20.15 mot Norrsele sitter sällan fler än fyra passagerare. Att låta ungdomarna åka med
kostar kommunen nästan ingenting, men för den som är sjutton betyder det frihet.

Fler unga på bussen i dag blir fler vuxna resenärer i morgon.`,
    demands: ['gymnasieelever folkbokförda i kommunen får ett busskort som gäller alla dagar till klockan 24'],
    asked: ['BUN', 'TN'],
    summary: `Förslaget är att gymnasieeleverna ska få ett kort som gäller på bussarna även på kvällar och helger.

Barn- och utbildningsförvaltningen har begärt in uppgifter från den regionala kollektivtrafiken. Priset är högre än
motionärerna antar, och nyttan ojämnt fördelad. Motionen avstyrks.`,
    opinion: `Det är den regionala kollektivtrafikmyndigheten som bestämmer taxan, inte kommunen. Myndigheten säljer
ett fritidstillägg till skolkortet och tar betalt för varje utfärdat kort, oberoende av hur mycket det används. Att
bussarna ändå går spelar därför ingen roll för priset.

Av kommunens 810 gymnasieelever har 344 skolkort. De övriga bor så nära sin skola att de inte har rätt till något.
Skulle alla omfattas måste kommunen köpa 466 helt nya kort till elever som för det mesta cyklar eller går.

Kvällsturerna gör det inte heller möjligt att ta sig hem från alla orter. Till Lomviksbyn går sista bussen 17.50, till
Ödsbyn 19.05 på vardagar och ingen alls på söndagen. För dessa ungdomar är **fler turer** viktigare än ett nytt kort,
och tekniska nämnden har tagit upp saken i årets samråd om trafikutbudet.

Den som tränar i förening kan få hjälp med resekostnader genom föreningsbidraget. Fem föreningar sökte förra året, och
alla fick.`,
    consequences: `Fritidstillägg till dem som redan har skolkort kostar 585 000 kronor per läsår. Ska samtliga
gymnasieelever få ett kort blir summan 2,7 miljoner. Lagen om kommunernas skyldighet att svara för vissa elevresor
gäller enbart dagliga resor mellan bostad och skola.`,
    stance: 'against',
    boardSummary: `Emelie Tornqvist och Sofia Ängermark önskar att busskortet ska gälla för gymnasieungdomar till
midnatt alla dagar. Nämnderna konstaterar att det är regionens taxa som styr och att en sådan utvidgning skulle kosta
mellan 0,6 och 2,7 miljoner kronor. De byar som har störst behov saknar dessutom kvällsbussar, varför nämnderna hellre
arbetar för fler turer.`,
  },
]
