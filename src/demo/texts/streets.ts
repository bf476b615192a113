import type { MotionTexts } from './shape.ts'

export const streets: MotionTexts[] = [
  {
    title: 'Belysning längs älvstigen mellan Bruksänget och Norrsele',
    submitters: ['Malin Åkerstig', 'Lars-Göran Wikmark'],
    text: `Älvstigen är den kortaste vägen mellan Norrsele och stan för den som går eller cyklar. Under
sommarhalvåret används den flitigt. Från oktober till mars är det få som vågar sig dit efter klockan fyra, och då
återstår landsvägen med sin smala vägren.

Den första delen, från Bruksänget till badplatsen vid Sandudden, fick stolpar 2009. Därefter följer 2,6 kilometer i
mörker. I Norrsele byalag har frågan varit uppe på varje årsmöte sedan dess.

Vi menar inte att hela sträckan behöver lysas upp som en stadsgata. Låga stolpar med sensorer, som tänds när någon
närmar sig, skulle ge trygghet utan att störa vare sig fåglar eller grannar.`,
    demands: [
      'älvstigen mellan Sandudden och Norrsele förses med belysning',
      'belysningen utformas så att den är släckt eller kraftigt dämpad när ingen använder stigen',
    ],
    asked: ['TN'],
    summary: `Motionärerna vill att den obelysta delen av älvstigen, 2,6 kilometer mellan Sandudden och Norrsele, ska
få behovsstyrd belysning.

Tekniska förvaltningen ställer sig bakom förslaget och redovisar hur arbetet kan delas upp på två år.`,
    opinion: `En räkning i september visade i genomsnitt 190 passager per dygn på älvstigen, och i november 38.
Skillnaden kan inte förklaras av vädret ensamt, för på den belysta delen minskade antalet bara med en tredjedel. Det
talar för att mörkret är det verkliga hindret.

Låga stolpar var fyrtionde meter innebär 65 ljuspunkter. Med närvarostyrning blir förbrukningen omkring 2 400
kilowattimmar per år, hälften så mycket som hushållselen i en vanlig villa. Kabeln kan läggas i stigens kant utan att
några större träd fälls.

Vid Rödbäckens utlopp häckar strömstare och där övervintrar fladdermöss i det gamla flottarmagasinet. Miljöstrateg
och parkingenjör har gått sträckan tillsammans och föreslår att de 300 meterna närmast magasinet får varmt,
nedåtriktat ljus med lägre styrka.

Byalaget har erbjudit sig att röja sly inför grävningen. Det erbjudandet bör kommunen tacka ja till.`,
    consequences: `Investeringen är kalkylerad till 3,1 miljoner kronor, varav 1,4 miljoner det första året för
sträckan Sandudden–Rödbäcken. Kapitalkostnaden blir 205 000 kronor per år och driften cirka 40 000 kronor. Två
markägare berörs och har muntligen lovat att upplåta mark; ett skriftligt avtal återstår att teckna.`,
    stance: 'for',
    boardSummary: `Malin Åkerstig och Lars-Göran Wikmark efterlyser ljus på den del av älvstigen som saknar det.
Tekniska nämnden instämmer och hänvisar till att användningen sjunker mycket mer på den mörka sträckan än på den
upplysta när hösten kommer.

Utbyggnaden sker i två etapper med sensorstyrda, låga stolpar. Särskild hänsyn tas vid det gamla flottarmagasinet.`,
  },
  {
    title: 'Trettio kilometer i timmen på Forsvägen',
    submitters: ['Maja Solhaga', 'Yasmin Karlgren', 'Samira Haddad'],
    text: `Fyrahundra barn korsar Forsvägen varje morgon på väg till Strandskolan. Gatan är rak, bred och lutar svagt
utför, och den inbjuder till att hålla högre fart än de femtio som gäller.

I maj blev en flicka i årskurs 5 påkörd på övergångsstället vid Tvättstugegränd. Hon klarade sig med en bruten arm.
Föräldrarna i området samlade på en vecka in 612 namn för lägre hastighet, och vi har lovat att föra deras sak
vidare.

En skylt gör inte hela jobbet. Därför behöver gatan också byggas om så att det känns naturligt att köra sakta, och
skolan behöver hjälpa till så att fler barn går i stället för att bli skjutsade.`,
    demands: [
      'högsta tillåtna hastighet på Forsvägen mellan Bruksgatan och Strandskolan sänks till 30 kilometer i timmen',
      'övergångsstället vid Tvättstugegränd höjs upp',
      'ge Strandskolan stöd att ordna vandrande skolbussar',
    ],
    asked: ['TN', 'BUN'],
    summary: `I motionen yrkas att farten sänks på Forsvägen, att ett övergångsställe byggs om och att Strandskolan
får hjälp att organisera gemensam gång till skolan.

Både tekniska förvaltningen och barn- och utbildningsförvaltningen tillstyrker. Hastighetssänkningen kräver en lokal
trafikföreskrift, som tekniska nämnden själv kan besluta om.`,
    opinion: `Mätslangar låg ute på Forsvägen under två veckor i september. Medianhastigheten var 49 kilometer i
timmen, men var sjunde förare körde över 58. Just de förarna är problemet: krockvåldet mot en fotgängare ökar brant
mellan 30 och 50.

Sträckan som motionen avser är 720 meter. En sänkning till 30 förlänger restiden med ungefär en halv minut, vilket
knappast påverkar utryckningstider eller busslinje 2. Räddningstjänsten och trafikbolaget har fått yttra sig och har
ingen erinran, förutsatt att upphöjningen får flacka ramper.

Upphöjda övergångsställen har byggts på två andra håll i kommunen, vid Nyhemsskolan och Kvarnbergsskolan. På båda
platserna sjönk farten med drygt tio kilometer i timmen. Någon olycka har inte inträffat sedan dess.

Rektorn på Strandskolan välkomnar vandrande skolbussar. En elevassistent kan samordna föräldrarna under de första
månaderna, och därefter får det visa sig om turerna bär sig själva.`,
    consequences: `Upphöjningen kostar 480 000 kronor och skyltningen 25 000 kronor, vilket ryms i anslaget för
trafiksäkra skolvägar. Starten av skolbussarna tar arbetstid motsvarande 35 000 kronor i anspråk. Den lokala
trafikföreskriften meddelas med stöd av trafikförordningen, sedan polisen har hörts.`,
    stance: 'for',
    boardSummary: `Maja Solhaga, Yasmin Karlgren och Samira Haddad vill göra vägen till Strandskolan säkrare genom
lägre fart, ett upphöjt övergångsställe och gemensam gång i grupp. Samtliga tre förslag får stöd.

Mätningar visar att de snabbaste bilisterna utgör den största faran. Tekniska nämnden kan sänka hastigheten så snart
polisen har hörts, och ombyggnaden kan göras till nästa skolstart.`,
  },
  {
    title: 'Avskaffa parkeringsavgiften på Stortorget',
    submitters: ['Linda Kronqvist', 'Rolf Hedetoft'],
    text: `Sedan avgiften infördes har fyra butiker kring Stortorget stängt. Kunderna åker hellre till handelsområdet
vid Nyhem, där parkeringen är gratis och man slipper oroa sig för klockan.

Tolv kronor i timmen låter kanske inte mycket. Men den som ska hämta ut ett recept tänker sig för två gånger när det
krävs en app, ett bankkort och läsglasögon för att få stå i fem minuter. Äldre människor har berättat för oss att de
slutat åka in till centrum.

Ett levande torg är värt mer än de pengar som automaterna ger.`,
    demands: [
      'parkeringsavgiften på Stortorget och Rådhusgränd tas bort',
      'avgiften ersätts med två timmars fri parkering med p-skiva',
    ],
    asked: ['TN'],
    summary: `Linda Kronqvist och Rolf Hedetoft föreslår att de 84 avgiftsbelagda platserna i centrum görs fria i två
timmar med p-skiva.

Tekniska förvaltningen avstyrker. Avgiften har gjort det lättare, inte svårare, att hitta en ledig plats nära
butikerna.`,
    opinion: `Innan taxan infördes 2021 var beläggningen på torget 97 procent mitt på dagen. En genomgång av
registreringsnummer visade att mer än hälften av bilarna tillhörde människor som arbetade i kvarteren runt omkring
och stod där hela dagen. I dag är beläggningen 74 procent, och varje plats används av i snitt sex bilar per dag mot
tidigare knappt tre.

P-skiva prövades mellan 2014 och 2020. Systemet krävde tät övervakning, och många flyttade fram visaren på
lunchrasten. Det är svårt att se varför utfallet skulle bli ett annat nu.

Att butiker lagt ned är sant, men två av de fyra stängde före avgiften och i en av de tomma lokalerna finns numera
ett bageri. De första femton minuterna är redan gratis, något som tyvärr är dåligt känt. Nya skyltar med större text
sätts upp i vår, och den automat på torget som tar mynt får vara kvar.`,
    consequences: `Intäkten från de berörda platserna var 1,15 miljoner kronor förra året. Om den faller bort måste
centrumskötseln minskas i samma omfattning eller finansieras på annat sätt. Övervakning av p-skivor skulle dessutom
ta ungefär 0,5 tjänst i anspråk.`,
    stance: 'against',
    boardSummary: `Motionen syftar till att locka tillbaka kunder till centrum genom fri parkering i två timmar.
Tekniska nämnden konstaterar att torgets platser tidigare upptogs av heldagsparkerade bilar och att avgiften har
skapat den omsättning som handlarna behöver.

Möjligheten att stå en kvart utan kostnad ska bli tydligare skyltad.`,
  },
  {
    title: 'Snöfria cykelvägar före klockan sju',
    submitters: ['Kent Åhrberg'],
    text: `Den som börjar sjusskiftet på bruket cyklar hemifrån halv sju. Då har plogen varit på Bruksgatan, men
cykelbanan bredvid ligger orörd, ofta med vallen från körbanan ovanpå.

Jag har själv lett cykeln genom den vallen mer än en gång. Det är bakvänt att den som tar cykeln, skonar luften och
lämnar plats åt andra ska vara sist i kön.

Halkolyckor bland gående och cyklister kostar dessutom mer i sjukvård än vad någon plogbil kostar i diesel.`,
    demands: [
      'de viktigaste gång- och cykelstråken ska vara plogade före klockan 06.30 på vardagar',
      'stråken och tiderna publiceras på kommunens webbplats',
    ],
    asked: ['TN'],
    summary: `Kent Åhrberg vill att gång- och cykelvägar snöröjs tidigt på morgonen och att invånarna kan se vilka
sträckor som går först.

Sedan det nya vinteravtalet trädde i kraft den 1 oktober gäller just detta för 23 kilometer cykelväg. Förvaltningen
ser därför motionen som besvarad.`,
    opinion: `När motionen lämnades in gällde ett avtal från 2018, där cykelvägar röjdes först sedan huvudgatorna
blivit klara. Vid snöfall under natten betydde det i regel klockan nio eller senare.

I det avtal som nu gäller har ordningen vänts. Fem stråk, bland dem Bruksgatan från Kvarnberget till bruksgrinden,
ska vara plogade senast 06.30 om snön slutat falla före 03.00. Entreprenören får inte längre lägga upp vallar på
cykelbanan, och för varje sträcka som missas görs ett avdrag på 4 000 kronor.

Kartan över stråken ligger på webbplatsen sedan november, och därifrån går det också att anmäla brister. Hittills har
31 anmälningar kommit in, de flesta om samma krök vid järnvägsviadukten, där plogen nu bytts mot en smalare.`,
    consequences: `Det nya avtalet är 900 000 kronor dyrare per normalvinter än det förra, vilket har beaktats i
årets budget. Motionen medför inga ytterligare kostnader.`,
    stance: 'already_done',
    boardSummary: `Det som Kent Åhrberg begär ingår sedan i höstas i kommunens avtal om vinterväghållning: de fem
viktigaste cykelstråken ska vara farbara halv sju på morgonen, och en karta visar vilka de är. Tekniska nämnden kan
dessutom hålla inne betalning när arbetet inte utförs i tid.`,
  },
  {
    title: 'Cirkulationsplats där Järnvägsgatan möter Sågverksvägen',
    submitters: ['Niklas Bergfalk'],
    text: `Varje eftermiddag mellan fyra och fem växer kön på Sågverksvägen bakåt förbi brandstationen.
Vänstersvängande timmerbilar väntar på en lucka som aldrig kommer, och bakom dem står alla andra.

Brandmän på väg till larm har fått köra över gräset. Åkerierna har beskrivit korsningen som kommunens sämsta, och den
som bor i Nyhem har inget annat vägval.

En rondell är en beprövad lösning. Marken är kommunens och ytan finns.`,
    demands: ['en cirkulationsplats byggs i korsningen Järnvägsgatan–Sågverksvägen senast 2028'],
    asked: ['TN'],
    summary: `Motionären vill ha en cirkulationsplats för att få bort eftermiddagsköerna vid brandstationen.

Problemet är riktigt beskrivet, men förvaltningen förordar en enklare åtgärd och avstyrker därför yrkandet i dess
nuvarande form.`,
    opinion: `Trafiken i korsningen uppgår till 7 800 fordon per dygn. Kön uppstår under cirka 35 minuter och beror
nästan helt på vänstersvängen från Sågverksvägen. Resten av dagen flyter det väl.

För fordon med släp behövs en ytterdiameter på minst 36 meter. Kommunens mark räcker till 29; resten tillhör
banvallen, och en flytt av växelkuren där skulle ensam kosta sex miljoner kronor. Att bygga mindre än så är inget
alternativ, eftersom timmerbilarna då tvingas upp på mittrefugen.

Med ett separat körfält för vänstersväng och trafiksignaler som ger utryckningsfordon grönt ljus kan kölängden enligt
simuleringen minska med två tredjedelar. Det arbetet är projekterat och kan påbörjas om ett och ett halvt år. Skulle
det visa sig otillräckligt går det fortfarande att bygga en rondell den dag järnvägens anläggningar ändå ska göras
om.`,
    consequences: `En cirkulationsplats har beräknats till 14,5 miljoner kronor, mot 3,9 miljoner för körfält och
signal. Den senare summan är upptagen i investeringsplanen för 2027. Rondellen skulle också förutsätta ett avtal med
järnvägens infrastrukturhållare och troligen en ändrad detaljplan.`,
    stance: 'against',
    boardSummary: `Niklas Bergfalk tar upp köerna vid brandstationen och yrkar på en rondell före utgången av 2028.
Tekniska nämnden håller med om att något måste göras men har funnit att utrymmet inte medger en tillräckligt stor
anläggning utan ingrepp i banvallen.

Nämnden tänker i stället bygga ett eget körfält för vänstersvängande och sätta upp signaler med förtur för
räddningstjänsten, till ungefär en fjärdedel av priset.`,
  },
]
