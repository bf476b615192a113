import type { MotionTexts } from './shape.ts'

export const school: MotionTexts[] = [
  {
    title: 'Fler vuxna i korridorerna på Kvarnbergsskolan',
    submitters: ['Samira Haddad', 'Darko Petrovski'],
    text: `På Kvarnbergsskolan går 510 elever i årskurs 4–9. Rasterna tillbringar de flesta i den långa korridoren
mellan matsalen och idrottshallen, och där finns oftast ingen vuxen alls. I skolans egen trygghetsenkät i våras
svarade var fjärde flicka i årskurs 7 att hon undviker korridoren.

Lärarna gör vad de kan, men en lärare som har sju minuter mellan två lektioner hinner inte stå kvar och prata. Det
behövs människor som har eleverna som sin enda uppgift mellan lektionerna, som kan namnen och som märker när någon går
ensam.

På Strandskolan anställdes två elevvärdar för några år sedan. Antalet anmälningar om kränkande behandling sjönk där
från 61 till 38 på två läsår. Kvarnberget förtjänar samma chans.`,
    demands: [
      'två elevvärdar anställs på heltid på Kvarnbergsskolan från och med nästa läsår',
      'elevvärdarna har sin arbetstid förlagd till raster, lunch och tiden före första lektionen',
      'satsningen följs upp efter två läsår och redovisas för kommunfullmäktige',
    ],
    asked: ['BUN'],
    summary: `Motionärerna vill att Kvarnbergsskolan får två elevvärdar som finns bland eleverna när lärarna
undervisar. De hänvisar till skolans trygghetsenkät och till erfarenheterna från Strandskolan.

Barn- och utbildningsförvaltningen har gått igenom tre års tillbudsrapporter och delar bilden av korridoren som
skolans otryggaste plats. Förslaget tillstyrks.`,
    opinion: `Av 74 tillbud på Kvarnbergsskolan förra läsåret skedde 43 i korridoren eller i trapphuset ned mot
idrottshallen. Nästan alla inträffade mellan klockan 9.30 och 12.30. Det talar för motionärernas tanke att lägga
vuxentiden just där och då, snarare än att sprida den över dagen.

Rektorn har prövat att låta lärarna turas om enligt schema, men mer än hälften av passen fick ställas in när någon var
sjuk eller hade möte. En elevvärd är billigare än en lärartimme och har dessutom möjlighet att lära känna eleverna
över tid. På Strandskolan beskriver skolkuratorn elevvärdarna som de som oftast först får höra att något är fel.

Vad gäller uppföljningen finns redan enkäten och tillbudsstatistiken att utgå från. En redovisning efter två läsår
kräver alltså ingen ny mätning.`,
    consequences: `Två elevvärdar kostar omkring 960 000 kronor per år med lönebikostnader. Summan ryms inte i skolans
nuvarande ram utan behöver tas upp i arbetet med nästa års budget. Skyldigheten att motverka kränkande behandling
följer av 6 kap. skollagen och påverkas inte av hur många elevvärdar skolan har.`,
    stance: 'for',
    boardSummary: `Samira Haddad och Darko Petrovski föreslår att två elevvärdar anställs på Kvarnbergsskolan och att
utfallet redovisas efter två läsår. Barn- och utbildningsnämnden ställer sig bakom förslaget och pekar på att drygt
hälften av skolans tillbud sker i den korridor som motionen beskriver. Kostnaden beräknas till knappt en miljon kronor
om året.`,
  },
  {
    title: 'Frukost för alla på Strandskolan',
    submitters: ['Sofia Ängermark'],
    text: `Många tonåringar kommer till skolan utan att ha ätit. Några hinner inte, några vill inte, och några har
inget hemma att äta. Oavsett vilket sitter de på första lektionen med tom mage.

Skolsköterskan på Strandskolan delar ut knäckebröd ur egen låda. Det är vackert gjort, men det är inget system. Gröt,
fil och smörgås mellan halv åtta och åtta skulle ge alla 430 elever samma start på dagen, utan att någon behöver be om
det.

Vi vet att mat påverkar humör och koncentration. En frukost kostar mindre än en chokladkaka i kiosken vid
busstationen.`,
    demands: [
      'kostnadsfri frukost erbjuds alla elever på Strandskolan varje skoldag',
      'försöket utvidgas till övriga högstadier om det faller väl ut',
    ],
    asked: ['BUN'],
    summary: `I motionen föreslås att kommunen börjar servera frukost till högstadieeleverna, först på Strandskolan
och senare på fler skolor.

Förvaltningen har full förståelse för syftet men anser att pengarna gör större nytta i det riktade stöd som skolan
redan kan ge. Motionen avstyrks.`,
    opinion: `Hur många elever som kommer hungriga vet ingen säkert. I elevhälsans samtal med årskurs 8 förra hösten
sa 31 av 138 elever att de sällan äter frukost, men bara fyra angav att det saknades mat hemma. Resten ville sova
längre eller mådde illa på morgonen. För dem hjälper det knappast att matsalen öppnar halv åtta.

Ungefär 190 av eleverna åker skolbuss och är framme först sju minuter före första lektionen. De skulle i praktiken stå
utanför, om inte hela tidtabellen görs om. Köket på Strandskolan är ett mottagningskök med två anställda, och båda
börjar klockan nio.

De få elever som verkligen saknar mat hemma behöver något annat än en öppen matsal. Skolsköterskan får från och med i
år 40 000 kronor att köpa frukostvaror för, så att hon slipper använda sin egen låda. När det finns skäl att tro att
ett barn far illa hemma ska skolan anmäla det till socialnämnden.`,
    consequences: `Frukost till samtliga elever på Strandskolan skulle kosta cirka 1,9 miljoner kronor per år, varav
drygt 1,1 miljoner är lön till kökspersonal. Skollagen ställer krav på kostnadsfri lunch i grundskolan men säger inget
om frukost, så kommunen är fri att avgöra frågan själv.`,
    stance: 'against',
    boardSummary: `Sofia Ängermark vill att Strandskolan ska servera gratis frukost och att fler skolor kan följa
efter. Nämnden påminner om att nästan hälften av eleverna kommer med buss strax innan lektionerna börjar och därför
inte skulle hinna äta. I stället har skolsköterskan fått en egen summa för frukostvaror till de elever som behöver det
mest.`,
  },
  {
    title: 'En trygg framtid för Ödsby skola',
    submitters: ['Malin Åkerstig', 'Gunnar Tvärlund', 'Göran Hällstadius'],
    text: `Tre gånger på femton år har Ödsby skola utretts för nedläggning. Varje gång har skolan fått vara kvar, men
varje gång har också några familjer hunnit välja bort byn. Osäkerheten gör större skada än själva elevtalet.

Ödsbyn ligger 31 kilometer från centralorten. För en sexåring skulle en stängd skola innebära nära en och en halv
timme i buss om dagen. Skolan är dessutom byns matsal, vallokal, gymnastiksal och samlingspunkt när strömmen går.

De 41 elever som går där i dag har behöriga lärare och goda resultat i de nationella proven. Låt dem få arbetsro i tio
år framåt.`,
    demands: [
      'fullmäktige uttalar att Ödsby skola ska finnas kvar i minst tio år',
      'en underhållsplan för skolans byggnader tas fram tillsammans med byalaget',
    ],
    asked: ['BUN', 'TN'],
    summary: `Motionen innehåller två förslag: ett löfte om tio års fortsatt skola i Ödsbyn och en underhållsplan för
lokalerna. Det första är en politisk viljeyttring som förvaltningen varken tillstyrker eller avstyrker. Det andra kan
genomföras oberoende av hur fullmäktige ser på det första.`,
    opinion: `Elevtalet i Ödsbyn har legat mellan 36 och 47 så länge skolan haft sitt nuvarande upptagningsområde.
Enligt folkbokföringen föds tre till sex barn om året i området, och prognosen pekar mot 34 elever om fem år. Med två
undervisningsgrupper, F–3 och 4–6, går det att bedriva god undervisning även då, men varje lärare som slutar blir svår
att ersätta.

Kostnaden per elev är 38 procent högre än genomsnittet i kommunen. Mot det ska ställas skolskjuts för hela byn om
skolan stänger, en merkostnad som beräknats till 1,4 miljoner kronor per år. Den verkliga skillnaden är alltså mindre
än den ofta framställs.

Ett beslut om tio år binder inte kommande fullmäktige rättsligt, men det kan ge familjer och personal ett besked att
lita på. Om värdet av ett sådant besked är större än värdet av handlingsfrihet är en fråga för de förtroendevalda.

Byggnaden från 1957 har fått nytt tak, medan fönster och ventilation återstår. Tekniska förvaltningen kan ta fram en
underhållsplan inom ett år och välkomnar att byalaget är med på en rundvandring.`,
    consequences: `Underhållsplanen tas fram av egen personal. Byte av fönster och ventilation bedöms grovt kosta 6,5
miljoner kronor och måste prövas i investeringsbudgeten. Ett uttalande av fullmäktige om skolans framtid har i sig
inga ekonomiska följder.`,
    stance: 'neutral',
    boardSummary: `Tre ledamöter vill att fullmäktige slår vakt om Ödsby skola i minst tio år och att byggnadernas
underhåll planeras ihop med byalaget. Nämnderna lämnar själva löftet åt fullmäktige att ta ställning till.

Av beredningen framgår att skolan är dyrare per elev än andra, men att en stängning skulle dra med sig betydande
kostnader för skolskjuts. En underhållsplan kan vara klar inom ett år.`,
  },
  {
    title: 'Skolskjuts hela vintern för Norrseles yngsta',
    submitters: ['Johan Öhrvall'],
    text: `Längs Norrselevägen saknas både gångbana och belysning på en sträcka av 1,3 kilometer. Där går i dag nio
elever i förskoleklass till årskurs 3 till skolan, eftersom de bor närmare än de två kilometer som krävs för skjuts.

Från november till mars är det mörkt när de går och mörkt när de kommer hem. Plogvallarna tvingar ut barnen i
körbanan, och timmerbilarna till bruket passerar var femte minut. Föräldrarna kör så klart, men alla har inte bil
eller en arbetstid som tillåter det.

Skolbussen från Lomviksbyn går redan förbi med tomma platser. Den behöver bara stanna.`,
    demands: [
      'elever i förskoleklass till årskurs 3 längs Norrselevägen får skolskjuts från november till mars',
      'tekniska nämnden redovisar vad en belyst gångbana på sträckan skulle kosta',
    ],
    asked: ['BUN', 'TN'],
    summary: `Johan Öhrvall föreslår vinterskjuts för de yngsta barnen längs Norrselevägen samt en kostnadsberäkning
för gångbana och belysning.

Både barn- och utbildningsförvaltningen och tekniska förvaltningen har besökt platsen i december. De är eniga om att
båda förslagen bör bifallas.`,
    opinion: `Enligt 10 kap. 32 § skollagen ska kommunen ta hänsyn inte bara till avståndet utan också till
trafikförhållandena. Kommunens egna riktlinjer anger två kilometer för de yngsta, men tillåter undantag för farlig
väg. Norrselevägen har aldrig prövats som sådan, trots att hastigheten är 70 och var sjätte passage är ett tungt
fordon.

Vid besöket klockan 7.40 räknades följande:

- 212 fordon under en timme, varav 34 tunga
- plogvallar som lämnade mindre än en halv meter vägren
- sex barn till fots, varav två utan reflex

Bussen från Lomviksbyn har 28 platser och i år 17 resenärer. Ett extra stopp vid Sågvändan förlänger turen med tre
minuter. Det går att ordna med några veckors varsel, så snart trafikföretaget har fått besked.

Vägen är statlig, och en gångbana kan därför inte byggas utan avtal med väghållaren. Tekniska förvaltningen föreslår
att kostnaden räknas fram i samband med att cykelplanen ses över.`,
    consequences: `Det extra stoppet medför en kostnad på ungefär 35 000 kronor per vinter enligt gällande
trafikavtal. Kostnadsberäkningen för gångbanan görs inom tekniska nämndens ram. Riktlinjerna för skolskjuts behöver
inte ändras, eftersom undantaget för trafikfarlig väg redan finns.`,
    stance: 'for',
    boardSummary: `Nio småskolebarn i Norrsele går till skolan längs en obelyst väg med tung trafik. Motionären vill
att de ska få åka med skolbussen under de mörka månaderna och att priset för en gångbana tas fram. Två nämnder har
yttrat sig och säger ja till båda delarna; bussen har plats och passerar redan.`,
  },
  {
    title: 'Alla barn ska kunna simma före tolv års ålder',
    submitters: ['Cecilia Varghult'],
    text: `Älvhamra är byggt kring vatten. Hamraälven rinner rakt genom staden, och från Bruksänget är det tvåhundra
meter till närmaste badplats. Ändå lämnar varje år ett antal elever mellanstadiet utan att kunna ta sig tvåhundra
meter.

Det är oftast barn till föräldrar som själva inte simmar, eller barn som kommit till Sverige sent. För dem räcker inte
fem lektioner i årskurs 2. De behöver tid, samma ledare och en bassäng där de bottnar.

Att upptäcka bristen i årskurs 6, när betyget ska sättas, är för sent.`,
    demands: [
      'elevernas simkunnighet prövas redan i årskurs 3',
      'den som inte kan simma erbjuds extra lektioner under skoltid',
      'sommarsimskolan är avgiftsfri för barn som ännu inte är simkunniga',
    ],
    asked: ['BUN', 'KFN'],
    summary: `Förslagen i motionen rör tidig kontroll av simkunnigheten, extra simlektioner och en avgiftsfri
sommarsimskola. Samtliga tre delar är redan beslutade eller genomförda, delvis efter att motionen skrevs.`,
    opinion: `Sedan två år tillbaka prövas alla elever i årskurs 3 i badhuset på Forsvägen. Förra våren klarade 170 av
196 elever 25 meter, och 121 klarade 200 meter. Listan över dem som behöver mer träning går direkt till
idrottsläraren.

De elever som inte når 25 meter får tio extra tillfällen i årskurs 4, i grupper om högst sex barn. Badhuset håller
undervisningsbassängen stängd för allmänheten tisdag och torsdag förmiddag. Av 35 elever i den första omgången hade 29
blivit simkunniga vid läsårets slut.

Kultur- och fritidsnämnden beslutade i samband med årets taxa att den som har intyg från skolan går utan avgift i
sommarsimskolan, både i badhuset och vid badplatsen i Tallmora. Vi ser därför inget kvar i motionen att besluta om,
men vill tacka för att frågan hålls levande: sex barn är fortfarande sex för många.`,
    consequences: `Undervisning och badtid ryms i nämndernas budgetar. De slopade avgifterna minskar intäkterna med
omkring 20 000 kronor per sommar. Simkunnighet ingår i kursplanen för idrott och hälsa, och skolan är skyldig att ge
stöd till den elev som riskerar att inte nå målen.`,
    stance: 'already_done',
    boardSummary: `I motionen begärs att skolan kontrollerar elevernas simkunnighet i årskurs 3 och att de som behöver
det får öva mer, både på skoltid och i sommarsimskola utan avgift. Enligt de två nämnderna sker allt detta numera.
Kommunstyrelsen finner att motionen kan anses besvarad.`,
  },
]
