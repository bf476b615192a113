import type { MotionTexts } from './shape.ts'

export const preschool: MotionTexts[] = [
  {
    title: 'Mindre barngrupper för de allra yngsta',
    submitters: ['Birgitta Sandelin', 'Agneta Brolund', 'Yasmin Karlgren'],
    text: `En ettåring på förskolan Smedjan delar i dag tre vuxna med sexton andra barn. När någon ska bytas på och
någon ska tröstas finns en vuxen kvar till resten. Personalen går hem med känslan av att inte ha räckt till.

Skolverkets riktmärke för barn mellan ett och tre år är sex till tolv barn i gruppen. I Älvhamra ligger åtta av nitton
småbarnsavdelningar över det, några av dem långt över.

Vi förstår att allt inte kan ske på en gång. Börja med de avdelningar där trängseln är störst, och lägg en plan som
går att följa.`,
    demands: [
      'ingen avdelning för barn under tre år ska ha fler än tolv barn',
      'målet nås stegvis under fyra år, med start på Smedjan och Rödhaken',
      'gruppstorlekarna redovisas öppet på kommunens webbplats varje termin',
    ],
    asked: ['BUN'],
    summary: `Motionärerna föreslår ett tak på tolv barn i småbarnsgrupperna, infört på fyra år, och en öppen
redovisning av hur stora grupperna är.

Målet är eftersträvansvärt, och redovisningen kan ordnas genast. Taket kräver dock pengar som nämnden inte har. Därför
lämnas frågan om takt och finansiering till den samlade budgetprövningen.`,
    opinion: `Forskning och beprövad erfarenhet pekar åt samma håll som motionen: de minsta barnen behöver få och
bekanta vuxna. Även personalens sjukfrånvaro talar för mindre grupper. På avdelningar med fler än fjorton barn var den
förra året 11 procent, mot 7 procent på övriga.

Tabellen visar vad det kostar att gå från dagens grupper till motionens tak, räknat på barnantalet i oktober.

| Steg | Avdelningar som berörs | Nya tjänster | Kostnad per år |
| --- | --- | --- | --- |
| År 1 | Smedjan och Rödhaken | 3,0 | 1,7 mnkr |
| År 2 | Forsens förskola | 3,5 | 2,0 mnkr |
| År 3 | Tallkotten | 1,5 | 0,9 mnkr |
| År 4 | Övriga | 2,0 | 1,1 mnkr |

Prognosen säger samtidigt att antalet barn i åldern ett till tre minskar med omkring 45 under de närmaste fyra åren.
Får förskolan behålla pengarna när barnen blir färre täcks mer än hälften av ökningen. Ett absolut tak är trots det
svårt att hålla mitt i en termin, när en familj flyttar in och har rätt till plats inom fyra månader. Ett riktmärke
som får överskridas en kortare tid vore lättare att leva med.

Uppgifterna om gruppstorlek samlas redan in varje månad. Det är bara att lägga ut dem.`,
    consequences: `Fullt genomförd beräknas satsningen kosta 5,7 miljoner kronor årligen. Minskar barnantalet enligt
prognosen och resurserna ligger kvar blir nettot omkring 2,5 miljoner. Huvudmannen ska enligt 8 kap. 8 § skollagen se
till att barngrupperna har en lämplig sammansättning och storlek, men lagen anger inget tal.`,
    stance: 'neutral',
    boardSummary: `Tre ledamöter vill att högst tolv barn ska gå i varje småbarnsgrupp inom fyra år och att kommunen
visar öppet hur det går. Barn- och utbildningsnämnden delar ambitionen men tar inte ställning till när den kan uppnås.

Fullt utbyggt rör det sig om 5,7 miljoner kronor per år, före den minskning av barnkullarna som väntas. Offentlig
redovisning av gruppernas storlek kan börja redan nästa termin.`,
  },
  {
    title: 'Barnomsorg när bruket går på natten',
    submitters: ['Kent Åhrberg'],
    text: `Bruket går dygnet runt. Det gör också sjukhemmet, hemtjänsten och bussarna. Men förskolorna i Älvhamra
stänger halv sju på kvällen, och på lördagar är det mörkt i alla fönster.

Ensamma föräldrar som jobbar skift tvingas tacka nej till arbete eller lämna barnen hos den som råkar ha tid. Jag har
kamrater på bruket som har gått ned till halvtid av just det skälet. En av dem har bytt yrke.

Det behövs inte på varje förskola. Det räcker med ett ställe, gärna på Bruksänget, där barn kan äta kvällsmat och sova
tryggt.`,
    demands: [
      'omsorg på kvällar, nätter och helger startar på en förskola i centralorten',
      'omsorgen prövas under två år och därefter utvärderas tillsammans med de fackliga organisationerna',
    ],
    asked: ['BUN'],
    summary: `Kent Åhrberg föreslår att kommunen öppnar omsorg på obekväm arbetstid vid en förskola, på prov i två år.

Behovet har undersökts i en enkät till vårdnadshavare. Svaren visar ett tydligt behov, och förvaltningen tillstyrker
ett försök på Ekorren.`,
    opinion: `Av 1 140 tillfrågade hushåll svarade 61 att de regelbundet arbetar då ingen omsorg finns och saknar
annan lösning. Tillsammans har de 84 barn mellan ett och tolv år. Flest finns på Bruksänget och i Nyhem, och drygt
hälften av föräldrarna är ensamma med barnen.

Enligt 25 kap. 5 § skollagen ska kommunen sträva efter att erbjuda omsorg även under tid då förskola och fritidshem
har stängt. Någon ovillkorlig rätt har den enskilde inte, men att helt avstå kräver goda skäl. Med de siffror som nu
finns är det svårt att hävda att sådana skäl föreligger.

Ekorren ligger bäst till och har en avdelning som blir ledig i januari. Följande förutsättningar gäller för försöket:

- plats för tolv barn samtidigt, varav åtta på natten
- två vuxna i tjänst kvällar och helger, en vaken vuxen och en i beredskap på natten
- schema lämnas fyra veckor i förväg, intyg om arbetstid en gång per år
- kvällsmat och frukost kommer från kommunens kök på Solbacken

Hur många nätter som faktiskt används kommer att avgöra om verksamheten kan bli fast. Personalen ska söka sig dit
frivilligt.`,
    consequences: `Försöket beräknas kosta 3,1 miljoner kronor per år och ge 0,3 miljoner i avgifter. Statsbidrag
finns att söka för omsorg på obekväm tid och har för jämförbara kommuner täckt omkring en tredjedel. Avgiften omfattas
av samma maxtaxa som förskolan. Lokalen behöver brandskyddas för övernattning, vilket fastighetsägaren har åtagit sig
att göra.`,
    stance: 'for',
    boardSummary: `Föräldrar med skiftarbete saknar i dag barnomsorg på kvällar och helger i Älvhamra. Motionären vill
att en förskola håller öppet för dem under en tvåårig prövotid.

Enligt nämndens enkät berörs 61 familjer. Nämnden är beredd att börja på Ekorren och har redan en lokal i sikte, men
behöver tillskott i budgeten för den del som inte täcks av statsbidrag och avgifter.`,
  },
  {
    title: 'Skogsförskola i Lomviksbyn',
    submitters: ['Maja Solhaga', 'Jonatan Ekströmmer'],
    text: `Barn som är ute rör sig mer, sover bättre och bråkar mindre. Det vet alla som har tagit med ett gäng
femåringar till skogs. Ändå är dagens förskolor byggda för innevistelse, med en gård som man går ut på ett par timmar.

I Lomviksbyn står kommunens gamla skogsarbetarbarack tom. Den har kamin, ved och rinnande vatten, och från trappan är
det hundra steg till sjön. Tolv till femton barn skulle kunna ha sin förskola där, med skogen som huvudsakligt rum.

Flera familjer har hört av sig till oss. Några av dem skulle flytta till byn om förskolan blev verklighet.`,
    demands: [
      'en skogsförskola för tolv till femton barn startas i Lomviksbyn',
      'baracken ställs i ordning för ändamålet',
    ],
    asked: ['BUN'],
    summary: `Motionärerna ser framför sig en liten förskola med uteprofil i en barack som kommunen äger i Lomviksbyn.

Tanken är tilltalande, men byggnadens skick, avståndet och det låga antalet barn gör att förvaltningen avstyrker. I
stället föreslås att utepedagogiken växer på en förskola som redan finns.`,
    opinion: `I Lomviksbyn bor sju barn i förskoleåldern. Fyra av dem har plats på Lingonet i Norrsele, och deras
föräldrar arbetar åt det hållet. För att fylla tolv platser skulle barn behöva skjutsas från centralorten, 26
kilometer enkel väg, och det rimmar illa med motionens omsorg om miljön.

Baracken byggdes 1964 som raststuga. Vattnet kommer ur en egen brunn med för hög halt av järn, toaletten är en
torrtoalett och det finns bara en utrymningsväg. För att godkännas måste den i praktiken byggas om från grunden.
Tekniska förvaltningen uppskattar kostnaden till 3,4 miljoner kronor.

Med tre anställda blir verksamheten också skör. Är en sjuk på morgonen finns ingen att ringa in inom rimligt avstånd.

Vill man ge fler barn dagar i skogen finns ett enklare sätt. Gläntan i Ödsbyn har skog in på knuten, sex lediga
platser och en förskollärare som är utbildad i utepedagogik. Där kan en uteavdelning öppna utan ombyggnad, och
intresserade familjer är välkomna att höra av sig.`,
    consequences: `Årskostnaden per barn skulle bli 228 000 kronor i Lomviksbyn, mot 149 000 i genomsnitt i kommunen.
Därtill kommer ombyggnaden. Lokalen måste anmälas till miljö- och byggnadsnämnden, som ska pröva dricksvatten,
ventilation och brandskydd innan barn får vistas där.`,
    stance: 'against',
    boardSummary: `Maja Solhaga och Jonatan Ekströmmer vill att kommunen öppnar en skogsförskola i en tom barack i
Lomviksbyn. Nämnden säger nej, främst därför att få barn bor i närheten och huset kräver en omfattande ombyggnad. En
avdelning med samma inriktning kan i stället inrättas vid Gläntan i Ödsbyn.`,
  },
  {
    title: 'Mer tid i förskolan för barn till arbetssökande',
    submitters: ['Darko Petrovski'],
    text: `När mamma eller pappa förlorar jobbet förlorar barnet halva sin förskola. Från en dag till nästa får det
bara vara där femton timmar i veckan. Barnet har inte gjort något, och kamraterna är kvar.

Den som söker arbete ska kunna gå på intervju med en timmes varsel. Den som är föräldraledig med ett nyfött syskon kan
behöva sova. Femton timmar, oftast förlagda till förmiddagar, räcker inte till någondera.

Förskolan är dessutom språkets viktigaste plats för de barn som inte talar svenska hemma. Just de barnen är oftare än
andra begränsade till femton timmar.`,
    demands: ['barn till arbetssökande och föräldralediga får vara trettio timmar i veckan i förskolan'],
    asked: ['BUN'],
    summary: `Förslaget innebär att vistelsetiden fördubblas för barn vars föräldrar är arbetslösa eller
föräldralediga med ett annat barn.

Förvaltningen avstyrker en generell utökning eftersom den skulle leda till större barngrupper. Möjligheten till mer
tid efter enskild prövning bör däremot användas oftare än i dag.`,
    opinion: `För närvarande har 143 barn femton timmar i veckan. Skulle de vara inskrivna dubbelt så länge krävs
motsvarande nio heltidstjänster till, eller att samma personal räcker till fler barn. I ett läge då flera avdelningar
ligger över riktmärket för gruppstorlek skulle det senare drabba alla, inte minst de barn motionären vill hjälpa.

Rätten till femton timmar är lagens golv. Barn som av fysiska, psykiska eller andra skäl behöver särskilt stöd har
rätt till mer, och det kan handla om språket. Enligt 8 kap. 7 § skollagen är det en individuell prövning. Förra året
beviljades utökad tid för 19 barn, och bara 26 vårdnadshavare hade ansökt. Det låga antalet ansökningar tyder på att
få känner till möjligheten.

Från nästa månad informerar rektorerna alla berörda familjer muntligen, med tolk när det behövs, och blanketten har
gjorts om från fyra sidor till en. Vid en intervju eller ett vikariat kan föräldern redan i dag byta dagar med kort
varsel.`,
    consequences: `Trettio timmar till samtliga skulle kosta 5,2 miljoner kronor per år i personal, utöver eventuella
lokaler. Avgiften påverkas bara marginellt. Skollagens lägsta nivå uppfylls med den ordning som gäller.`,
    stance: 'against',
    boardSummary: `Motionären vill fördubbla tiden i förskola för barn till arbetslösa och föräldralediga. Nämnden är
rädd att grupperna då växer och avråder.

Av svaret framgår emellertid att få familjer känner till att barn kan få längre tid efter särskild prövning.
Informationen om detta har därför gjorts tydligare.`,
  },
  {
    title: 'Förskolor fria från skadliga ämnen',
    submitters: ['Jonatan Ekströmmer'],
    text: `Små barn stoppar saker i munnen. Det är så de lär känna världen. Då borde vi vuxna se till att det som
ligger på golvet inte innehåller ämnen som stör hormoner eller lagras i kroppen.

Gamla plastleksaker, galonmadrasser från nittiotalet, uttjänta tangentbord i dockvrån: allt detta finns på kommunens
förskolor. Det är inte av illvilja utan av sparsamhet. Men det som var en tillgång för tjugo år sedan kan vara en risk
i dag.

Att rensa ut kostar inte mycket. Det kräver att någon går igenom hyllorna med en lista i handen.`,
    demands: [
      'alla förskolor inventeras med avseende på skadliga ämnen i leksaker, madrasser och köksredskap',
      'det som bör bort byts ut inom tre år',
      'inköpsreglerna ses över så att nya varor med sådana ämnen inte köps in',
    ],
    asked: ['BUN', 'MBN'],
    summary: `Jonatan Ekströmmer efterlyser en genomgång av leksaker och inredning på förskolorna, ett utbyte inom tre
år och skärpta regler för inköp.

Arbetet inleddes för tre år sedan och är i det närmaste slutfört. Motionen föreslås anses besvarad.`,
    opinion: `Miljöinspektörerna gjorde tillsyn på elva förskolor och lämnade en rapport som ledde till en utrensning
på samtliga sjutton. Sammanlagt kördes drygt fyra kubikmeter mjukplast och skumgummi till återvinningen. Listan som
motionären efterlyser finns; den är på två sidor och sitter numera i varje förråd.

Kvar att byta är 62 vilmadrasser på Forsens förskola och Tallkotten. De är beställda och levereras före sommaren.
Köksredskap av svart plast har ersatts med rostfritt överallt utom på Gläntan, där det görs när köket målas om.

Vad beträffar inköpen innehåller avtalet för lekmaterial sedan förra upphandlingen krav på frihet från mjukgörande
ftalater, bly och bromerade flamskyddsmedel. Avvikelser från avtalet kräver rektorns godkännande. Miljökontoret följer
upp med stickprov vartannat år och har nu undersökt fjorton nyinköpta leksaker utan anmärkning.`,
    consequences: `Utbytet har hittills kostat 780 000 kronor, fördelat på tre budgetår, och de återstående
madrasserna ryms i årets ram. Miljöbalkens försiktighetsprincip gäller även för förskolor och har varit utgångspunkt
för tillsynen.`,
    stance: 'already_done',
    boardSummary: `I motionen krävs inventering och utbyte av äldre leksaker, madrasser och redskap på förskolorna. De
båda nämnderna redogör för att så har skett: alla sjutton förskolor är genomgångna, upphandlingen har stramats åt och
endast ett sextiotal madrasser återstår. Mot den bakgrunden föreslås att motionen anses besvarad.`,
  },
]
