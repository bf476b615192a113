import type { MotionTexts } from './shape.ts'

export const administration: MotionTexts[] = [
  {
    title: 'Öppna dörrar i miljö- och byggnadsnämnden',
    submitters: ['Göran Hällstadius'],
    text: `Miljö- och byggnadsnämnden sammanträder på torsdagar bakom en stängd dörr med mjölkglas. Där avgörs sådant
som medborgarna bryr sig mer om än det mesta i fullmäktige: var det får byggas, vad som får släppas ut, vem som får
en brygga.

Jag har suttit i nämnden som ersättare. Diskussionen är saklig och bra, och just därför förstår jag inte vad som ska
döljas. Den som ser hur ett beslut växer fram har lättare att godta det.

Kommunallagen tillåter öppna sammanträden. Det borde vara regel hos oss och undantag att stänga.`,
    demands: ['miljö- och byggnadsnämndens sammanträden ska vara offentliga'],
    asked: ['MBN'],
    summary: `Göran Hällstadius anser att allmänheten bör få närvara när miljö- och byggnadsnämnden sammanträder.

Nämndens förvaltning har prövat tanken mot ett års dagordningar. Eftersom de flesta ärenden enligt lag måste
behandlas inom stängda dörrar avstyrks motionen, men allmänheten föreslås få insyn på annat sätt.`,
    opinion: `Enligt 6 kap. 25 § kommunallagen får nämnden besluta att dess sammanträden ska vara offentliga. Samma
paragraf säger emellertid att sammanträdet alltid ska hållas inom stängda dörrar i ärenden som avser
myndighetsutövning eller där det förekommer uppgifter som omfattas av sekretess.

Under det gångna året behandlade nämnden 296 ärenden på elva möten. 241 av dem var myndighetsutövning: lov,
dispenser, förelägganden och sanktionsavgifter. Av återstoden gällde tolv personal eller upphandling. Kvar blir 43
ärenden, i snitt fyra per gång, utspridda över dagordningen. Åhörarna skulle få gå in och ut, eller vänta i
korridoren i tre timmar för att höra en budgetuppföljning.

Detaljplaner är de ärenden som väcker mest intresse. De är inte myndighetsutövning mot enskild, och där finns något
att vinna. Presidiet har föreslagit att nämnden tre gånger om året håller ett öppet planmöte i sessionssalen, där
aktuella planer föredras och den som vill får fråga. Beslutet fattas sedan vid ordinarie sammanträde, och protokollet
publiceras som vanligt.`,
    consequences: `Öppna sammanträden skulle kräva en större lokal och vaktmästare, omkring 45 000 kronor om året.
Tre planmöten kostar 12 000 kronor. Det är enligt kommunallagen nämnden som avgör om den ska öppna sina sammanträden.`,
    stance: 'against',
    boardSummary: `Allmänheten bör släppas in på miljö- och byggnadsnämndens möten, anser Göran Hällstadius. Nämnden
har gått igenom sina ärenden och funnit att mer än åtta av tio måste avgöras bakom stängda dörrar, vilket gör en
sådan ordning opraktisk.

Nämnden bjuder i stället in till öppna möten om detaljplaner tre gånger per år.`,
  },
  {
    title: 'Ett ungdomsråd med egna pengar',
    submitters: ['Emelie Tornqvist', 'Sofia Ängermark', 'Jonatan Ekströmmer', 'Anders Qvillberg'],
    text: `Unga blir ofta tillfrågade om vad de tycker om saker som redan är bestämda. De får pizza, skriver lappar
och går hem. Ett år senare vet ingen var lapparna finns.

Det vi föreslår är makt i liten skala. Femton ungdomar mellan 13 och 19 år, valda av sina kamrater, får 200 000
kronor om året att fördela efter eget omdöme. De ska kunna göra misstag och rätta till dem.

Nämnder som fattar beslut om skola, fritid, bussar eller parker bör dessutom höra rådet i förväg. Inte alltid, men
när det gäller.

Den som en gång har varit med och bestämt lär komma tillbaka som väljare och kanske som ledamot. Medelåldern i denna
sal är 57 år.`,
    demands: [
      'ett ungdomsråd med femton ledamöter inrättas',
      'rådet förfogar över 200 000 kronor per år',
      'rådet ges tillfälle att yttra sig i ärenden som särskilt rör unga',
      'en tjänsteperson på minst en fjärdedels tid stödjer rådet',
    ],
    asked: ['KFN', 'BUN'],
    summary: `Fyra motionärer från S, V, MP och L vill ge ungdomar ett eget råd med pengar att fördela och rätt att
säga sin mening innan beslut fattas.

Svaret är ett gemensamt ja från kultur- och fritidsförvaltningen och barn- och utbildningsförvaltningen, efter samtal
med elevråden.`,
    opinion: `Älvhamra hade ett ungdomsråd mellan 2006 och 2011. Det lades ned sedan ledamöterna slutat komma.
Handlingarna från den tiden är läsvärda: rådet saknade budget, mötte nämndernas ordförande en gång om året och fick
vänta i sju månader på svar om en skateboardramp. Motionärernas förslag rättar till just de bristerna.

Elevråden vid Älvgymnasiet, Strandskolan och Kvarnbergsskolan har fått tycka till. De är positiva men vill ändra på
tre saker:

- Åldern bör vara 12–19 år, så att sexorna hinner in.
- Ledamöter från byarna ska få bussresan betald och mötena sluta före sista turen.
- Val hålls i varje skola, men tre platser lottas bland de intresserade, så att inte bara de populära kommer med.

Förvaltningarna instämmer. När det gäller pengarna bör reglerna vara så få som möjligt: de ska gå till något som är
till nytta för unga i kommunen och beslutet ska motiveras skriftligt. Ungdomarna fattar det egentliga beslutet, och
enhetschefen verkställer om det är lagligt.

Stödet till rådet kan läggas på fritidskonsulenten, som är van vid att arbeta ihop med unga utan att ta över.`,
    consequences: `Totalt kostar rådet 390 000 kronor om året, inklusive den egna potten, arbetstid, resor och mat.
Nämnderna delar kostnaden lika. Ett ungdomsråd kan enligt kommunallagen inte få beslutanderätt i egentlig mening, och
därför fattas det formella beslutet på delegation. Förslaget stämmer med barnkonventionen.`,
    stance: 'for',
    boardSummary: `Motionen om ungdomsråd får stöd av de båda nämnder som har yttrat sig. Till skillnad från det råd
som fanns för femton år sedan ska det nya ha en egen kassa och bli tillfrågat i tid.

Efter önskemål från elevråden sänks åldersgränsen till tolv år, och några av platserna lottas ut. Årskostnaden är
390 000 kronor.`,
  },
  {
    title: 'En dörr in för företagare',
    submitters: ['Charlotte Ramnefors', 'Malin Åkerstig'],
    text: `För att få öppna ett litet gårdscafé i Norrsele behövde en företagare kontakta sju handläggare på tre
förvaltningar. Hon fick fylla i sitt organisationsnummer elva gånger. Ingen av dem hon talade med gjorde fel; de
visste bara inte om varandra.

Kommunen är en enda organisation, och det är så den måste uppträda. Att inspektören frågar om ventilationen och
byggnadsnämnden om samma ventilation två veckor senare är slöseri med allas tid.

Många små företag är kommunens framtid när bruket behöver färre händer. Lyssnar vi på dem stannar de.`,
    demands: [
      'företagare får en namngiven kontaktperson genom hela processen',
      'berörda handläggare möter företagaren samlat när flera tillstånd behövs',
      'återkommande tillsynsbesök samordnas så att företaget störs så lite som möjligt',
    ],
    asked: ['MBN', 'TN'],
    summary: `Charlotte Ramnefors och Malin Åkerstig vill att företagare ska mötas av en kommun i stället för flera
förvaltningar, genom kontaktperson, gemensamma möten och samordnad tillsyn.

Ett sådant arbetssätt infördes i mars under namnet Företagslotsen. Förvaltningarna redogör för hur det har gått.`,
    opinion: `Företagslotsen består av en person på heltid och en fast grupp med en handläggare vardera från bygglov,
miljö, livsmedel, mark och räddningstjänst. Varje onsdag förmiddag är de i samma rum. Den som har en idé kan boka en
halvtimme och får efteråt en skriftlig lista med vilka tillstånd som krävs, i vilken ordning och till vilken kostnad.

Till och med november hade 74 företag utnyttjat möjligheten. De vanligaste ärendena var:

- Kaféer, gårdsbutiker och matvagnar, 29 stycken.
- Ändrad användning av lokaler, främst från butik till träning eller behandling, 18 stycken.
- Verkstäder och lager på Sågverksvägen, 15 stycken.
- Övrigt, från hunddagis till en ölbryggare i Lomviksbyn, 12 stycken.

Av dem som svarat på en enkät är nio av tio nöjda. Den som är kritisk tycker oftast att svaret var rätt men kom för
sent, och därför ska listan numera skickas inom tre dagar.

Tillsynen är svårare att samordna, eftersom myndigheten måste kunna komma oanmäld när det gäller livsmedel. Planerade
besök av miljö och räddningstjänst läggs däremot sedan i höstas på samma dag om företaget vill det. Kaféet i Norrsele
var först ut.`,
    consequences: `Företagslotsen kostar 680 000 kronor om året och finansieras inom kommunstyrelsens
näringslivsanslag. Myndigheternas oberoende prövning påverkas inte, och avgifterna för tillsyn är desamma.
Ytterligare beslut behövs inte.`,
    stance: 'already_done',
    boardSummary: `Önskemålet om en samlad ingång för företag är tillgodosett genom den lots som började sitt arbete
i mars. Ett sjuttiotal företagare har fått hjälp, och besök från olika myndigheter kan samordnas när de är planerade
i förväg.

Nämnderna föreslår att Charlotte Ramnefors och Malin Åkerstigs motion förklaras besvarad.`,
  },
  {
    title: 'Uteserveringar som får stå kvar på vintern',
    submitters: ['Niklas Bergfalk', 'Margareta Lindhagen'],
    text: `Senast den 30 september ska bord, staket och trädäck vara borta från Kajgatan och Stortorget. Samma dag
kan det vara arton grader och sol. Två veckor därefter brukar höstmarknaden fylla torget med folk som inte har
någonstans att sitta.

Filtar, värme från huset och en kopp glögg räcker långt. I mars är längtan efter solen så stark att folk sitter på
trappor med rumpan på kall sten.

Att montera ner ett däck och bygga upp det igen kostar en krögare mellan 20 000 och 40 000 kronor. Det är pengar som
kunde ha gått till löner.`,
    demands: [
      'tillstånd för uteservering på kommunens mark kan ges för hela året',
      'avgiften under november till mars sätts till hälften av sommarens',
    ],
    asked: ['TN', 'MBN'],
    summary: `Niklas Bergfalk och Margareta Lindhagen vill att uteserveringar i centrum ska få vara kvar året runt
till lägre vinteravgift.

Gatuenheten och byggenheten har inga principiella invändningar. Med ett par villkor om snöröjning och framkomlighet
förordas bifall.`,
    opinion: `Gränsen den 30 september tillkom 1998, när torget plogades med en lastbil som behövde stora svängytor.
Numera sker röjningen med mindre maskin. Av kommunens elva uteserveringar kan åtta stå kvar utan att störa den. De
tre på Kajgatans västra sida måste även framdeles flyttas, eftersom snön från bron läggs just där.

Krögaren får själv skotta inom serveringen och en meter utanför. Räddningsvägen på 3,5 meter ska vara fri, och
ledstråket för synskadade får inte byggas över. Ett däck som inte används under en hel månad bör tas bort, så att
centrum inte fylls av övergivna plankor.

Från bygglovssidan noteras att ett däck med tak, väggar eller golv som står längre än vad som kan anses tillfälligt
ofta behöver lov. För att slippa pröva vart och ett tas ett gestaltningsprogram fram till hösten, där det framgår vad
som godtas. Infravärme och gasol utesluts, av hänsyn till kommunens energimål; filtar är lika varma.

Värdet för stadslivet är lätt att underskatta. Under höstmarknaden räknades 5 200 besökare på torget, och kön till de
tre inomhuskaféerna gick ut genom dörren.`,
    consequences: `Avgiften är 70 kronor per kvadratmeter och månad. Med halv avgift på vintern ger åtta serveringar
ett tillskott på ungefär 48 000 kronor, vilket motsvarar kommunens merkostnad för snöröjning runt dem. Upplåtelse av
allmän plats kräver tillstånd av Polismyndigheten enligt ordningslagen, och kommunen har veto.`,
    stance: 'for',
    boardSummary: `Höstens sista soliga dagar och vårens första ska kunna tillbringas på uteserveringen. Med den
motiveringen vill Niklas Bergfalk och Margareta Lindhagen ta bort datumgränsen i september. Tekniska nämnden och
miljö- och byggnadsnämnden säger ja för åtta av elva serveringar.

På Kajgatans västra sida hindras förslaget av snöupplag. Gemensamma riktlinjer för utseendet tas fram till nästa
höst.`,
  },
]
