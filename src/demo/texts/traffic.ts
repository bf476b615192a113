import type { MotionTexts } from './shape.ts'

export const traffic: MotionTexts[] = [
  {
    title: 'Ny gångbro vid Kvarnfallet',
    submitters: ['Birgitta Sandelin', 'Gunnar Tvärlund', 'Margareta Lindhagen', 'Jonatan Ekströmmer'],
    text: `I april i fjol stängdes gångbron vid Kvarnfallet sedan isen hade skadat ett av mittstöden. Ett rött band
och en lapp i plastficka är allt som har hänt sedan dess.

Bron byggdes 1931 för arbetarna på bruket. I nittio år har den varit genvägen mellan Bruksänget och Kvarnberget, för
skolbarn, hundägare och alla som vill se forsen. Nu är omvägen över Storbron 1,4 kilometer. För den som är åttio och
bor i Forsparkens seniorlägenheter betyder det att man inte längre går och hälsar på.

Vi kommer från fyra olika partier och är ense om att detta har fått ta för lång tid.`,
    demands: [
      'gångbron vid Kvarnfallet återställs eller ersätts senast hösten 2027',
      'bron får en bredd som tillåter rullstol och cykel att mötas',
      'de gamla smidda räckena från 1931 tas till vara',
    ],
    asked: ['TN'],
    summary: `Fyra ledamöter från lika många partier vill att förbindelsen över Kvarnfallet öppnas igen, blir bredare
än förr och behåller sina ursprungliga räcken.

Tekniska förvaltningen har låtit undersöka bron och jämfört tre möjligheter. En ny träbro på de gamla landfästena
förordas.`,
    opinion: `Dykinspektionen i juni visade att det skadade mittstödet är underminerat och att virket i huvudbalkarna
är angripet av röta. Landfästena av sten är däremot i gott skick. Därmed finns det tre sätt att gå vidare:

| Alternativ | Kostnad | Fri bredd | Livslängd | Öppnas |
| --- | --- | --- | --- | --- |
| Reparation av befintlig bro | 4,2 mnkr | 1,6 m | 15 år | 2026 |
| Ny träbro utan mittstöd | 7,8 mnkr | 3,0 m | 60 år | 2027 |
| Ny stålbro i nytt läge | 12,5 mnkr | 3,5 m | 80 år | 2029 |

Det mellersta alternativet är billigast per år. Utan stöd i vattnet slipper man också nästa islossning, och eftersom
läget är oförändrat behövs ingen ny detaljplan. Stålbron skulle kräva mark på den östra stranden som tillhör ett
dödsbo.

Räckena rymmer för stora mellanrum för att få användas som skydd. Smeden som har tittat på dem anser att de kan
sättas utanpå ett nytt räcke, som synlig minnesdel, på den sida som vetter mot fallet.`,
    consequences: `Träbron kostar 7,8 miljoner kronor och ger en årlig kapitalkostnad på 390 000 kronor. Medel är
inte avsatta i gällande plan utan får tas upp i nästa års budgetberedning. Arbetet i vatten ska anmälas enligt
miljöbalken och får med hänsyn till öringens lek inte utföras mellan september och november.`,
    stance: 'for',
    boardSummary: `Gångbron nedanför fallet har varit avstängd sedan islossningen i april förra året. I en gemensam
motion från S, C, M och MP begärs en ny eller återställd bro inom ett par år.

Tekniska nämnden rekommenderar en träbro i ett enda spann på de befintliga stenfästena. Den blir tre meter bred,
håller i omkring sextio år och får bära de gamla räckena som prydnad.`,
  },
  {
    title: 'Bänkar att vila på mellan Nyhem och centrum',
    submitters: ['Ruth Abrahamsdotter'],
    text: `Min granne Vera är 86 år. Hon går gärna till apoteket, men på de niohundra metrarna från Nyhem till
Stortorget finns ingenstans att sitta. Hon har börjat ta med sig en hopfällbar pall.

Pallen är talande. Människor vill klara sig själva, och det som behövs är ofta så lite. En bänk med armstöd, att resa
sig mot, är en billig hjälp jämfört med färdtjänst eller en bruten lårbenshals.

Fråga gärna de äldre själva var bänkarna ska stå. De vet var det tar emot i backen.`,
    demands: [
      'bänkar med ryggstöd och armstöd ställs ut med högst 150 meters mellanrum på de viktigaste vägarna till centrum',
      'platserna väljs tillsammans med pensionärsrådet',
    ],
    asked: ['TN', 'SN'],
    summary: `Ruth Abrahamsdotter föreslår fler viloplatser för äldre längs gångvägarna till centrum och vill att
pensionärsrådet får peka ut var de behövs.

De båda nämndernas förvaltningar är positiva och har redan gått en första promenad tillsammans med sex pensionärer.`,
    opinion: `Vid promenaden i mitten av oktober följdes tre vägar: från Nyhem, från Kvarnberget och från
seniorlägenheterna vid Forsparken. Med 150 meter som riktmärke fattas elva bänkar. Den värsta luckan är 640 meter och
finns i Järnvägsgatans uppförsbacke, alltså precis där Vera brukar fälla ut sin pall.

Deltagarna hade bestämda åsikter. Sitsen ska vara 48 centimeter hög, bänken ska stå i skugga men inte under lindar
som droppar, och intill ska det finnas plats för en rullator. Två ville hellre sitta mot gatan och se folk än mot
planteringen.

Socialförvaltningen påpekar att rädslan för att falla gör att många äldre slutar gå ut, och att styrkan sedan
försvinner snabbt. Inom hemtjänsten har 58 personer promenad som beviljad insats. Fler sittplatser gör de turerna
längre och trevligare.

Parkenheten kan klara alla elva på ett år om snickeriet vid Dagcenter Svalan bygger bänkarna.`,
    consequences: `Elva bänkar kostar 132 000 kronor inklusive fundament och plattsättning. Tillsyn och snöskottning
uppgår till 1 500 kronor per bänk och år. Kostnaden delas så att socialnämnden betalar virket och tekniska nämnden
resten. Några tillstånd krävs inte.`,
    stance: 'for',
    boardSummary: `Det ska gå att ta paus på vägen till affären, tycker Ruth Abrahamsdotter, och föreslår en bänk var
150:e meter. Tekniska nämnden och socialnämnden vill säga ja.

Efter en vandring med pensionärer är det klarlagt att det saknas elva bänkar på tre vägar. De tillverkas lokalt och
sätts upp under nästa år.`,
  },
  {
    title: 'Rättvist bidrag till enskilda vägar',
    submitters: ['Gunnar Tvärlund', 'Ingrid Mossberg'],
    text: `Älvhamra har 310 kilometer enskild väg med statsbidrag. Till dem kommer ett sextiotal mil skogsbilväg som
ingen annan än ägarna betalar för. På vägarna färdas brevbärare, hemtjänst, sopbilar och bärplockare från stan, men
räkningen för grus och dikning går till dem som råkar bo där.

Kommunens bidrag har legat på samma belopp sedan 2011. Under tiden har priset på bergkross ungefär fördubblats. I
Ödsby vägsamfällighet har tjugosju hushåll fått lägga ut 4 300 kronor var för att byta en enda trumma.

I tätorten ingår gatan i skatten. På landet betalar man skatten och sedan vägen.`,
    demands: [
      'kommunens bidrag till enskilda vägar räknas upp med kostnadsutvecklingen sedan 2011',
      'vägföreningar kan söka särskilt stöd vid skador efter skyfall och tjällossning',
    ],
    asked: ['TN'],
    summary: `Motionen gäller två saker: en uppräkning av det årliga kommunala driftbidraget till enskilda vägar och
en ny möjlighet att få hjälp vid plötsliga skador.

Tekniska förvaltningen redovisar vad förslagen skulle innebära. Eftersom avvägningen är en fråga om hur kommunens
samlade resurser ska fördelas mellan stad och land lämnas ingen rekommendation.`,
    opinion: `Bidraget är i dag 9 kronor per meter för permanent bebodda vägar och delas ut till 43 föreningar.
Sammanlagt blir det 1,9 miljoner kronor. Enligt vägindex har kostnaderna för underhåll av grusväg stigit med 61
procent sedan nivån lades fast, vilket bekräftar motionärernas bild.

Samtidigt ska sägas att kommunen är generösare än vad många tror. Någon skyldighet att stödja enskilda vägar finns
inte, och flera jämförbara kommuner ger inget alls utöver det statliga bidraget.

När det gäller akuta skador ger staten extra bidrag, men först när skadan är omfattande och ofta med lång
handläggning. Efter regnen i augusti 2023 drabbades nio föreningar i Tallmora och Ödsbyn; två fick statlig hjälp. En
kommunal pott på 300 000 kronor skulle ha täckt ungefär hälften av de återstående kostnaderna.

Ett mellanting, om fullmäktige så önskar, är att räkna upp bidraget stegvis under fyra år och rikta de första
pengarna till vägar där hemtjänsten kör dagligen.`,
    consequences: `Full uppräkning kostar 1,16 miljoner kronor per år. Den föreslagna potten för akuta skador
tillkommer med 300 000 kronor. Ingen del ryms i tekniska nämndens ram. Regler om stödet får utformas så att de
behandlar föreningar i samma läge lika.`,
    stance: 'neutral',
    boardSummary: `Gunnar Tvärlund och Ingrid Mossberg vill höja stödet till vägföreningarna, som har varit
oförändrat i mer än ett decennium, och införa bidrag vid akuta skador. Tekniska nämnden bekräftar att kostnaderna har
sprungit ifrån stödet men påminner om att det är frivilligt.

Beroende på ambition handlar det om upp till knappt 1,5 miljoner kronor om året. Ställningstagandet överlåts åt
fullmäktige.`,
  },
  {
    title: 'Laddplatser för elbilar vid kommunens parkeringar',
    submitters: ['Cecilia Varghult', 'Henrik Adelskog'],
    text: `I kommunen rullar nu över tolvhundra laddbara bilar. Den som bor i villa laddar hemma. Den som hyr
lägenhet på Kvarnberget eller kommer på besök till simhallen får leta efter en av fyra stolpar, varav två brukar vara
trasiga.

Vi tror inte att kommunen ska driva laddstationer. Däremot äger kommunen marken och kan bjuda in dem som vill bygga.

Med bra villkor kostar det skattebetalarna nästan ingenting. Med dåliga villkor blir det heller inga stolpar.`,
    demands: [
      'kommunen upplåter mark för publik laddning vid minst fem av sina parkeringar',
      'avtalen innehåller krav på att trasig utrustning lagas inom tre arbetsdagar',
    ],
    asked: ['TN'],
    summary: `Motionärerna anser att kommunen ska upplåta egna parkeringar åt företag som bygger laddplatser och
ställa krav på att dessa fungerar.

Ett sådant avtal slöts i juni för sex parkeringar. Yrkandena får därmed betraktas som tillgodosedda.`,
    opinion: `Tekniska nämnden beslutade i februari att låta marknaden lämna anbud på tolv platser. Tre bolag
svarade. Vinnaren åtog sig att bygga på sex av dem: simhallen, resecentrum, Bruksvallen, Älvgymnasiet, Norrselegården
och parkeringen vid badet i Lomviksbyn. Totalt rör det sig om 38 uttag, varav fyra snabbladdare.

Bolaget betalar 1 000 kronor per plats och år i arrende. Trasiga uttag ska vara lagade inom två arbetsdagar, vilket
är strängare än motionen begär, och efter fem dygn utgår vite. Priset per kilowattimme bestämmer bolaget själv men
ska anges på stolpen.

Arbetet vid simhallen och resecentrum är färdigt. Övriga platser får ström före midsommar, utom Lomviksbyn, där
ledningsnätet först måste förstärkas och där det kan dröja till våren därpå.`,
    consequences: `Upplåtelsen ger en intäkt på 38 000 kronor per år och ingen investering för kommunen. Eftersom
avtalet är en upplåtelse av mark och inte ett köp har lagen om offentlig upphandling inte varit tillämplig, men
anbuden har ändå annonserats öppet.`,
    stance: 'already_done',
    boardSummary: `Cecilia Varghult och Henrik Adelskog vill underlätta för privat utbyggnad av elbilsladdning på
kommunal mark. Ett avtal om sammanlagt 38 laddpunkter på sex ställen är redan undertecknat, med krav på reparation
inom två dagar. De första är i bruk.`,
  },
]
