import type { MotionTexts } from './shape.ts'

export const environment: MotionTexts[] = [
  {
    title: 'Låt gräsmattorna bli ängar',
    submitters: ['Maja Solhaga'],
    text: `Kommunen klipper 46 hektar gräs var tionde dag från maj till september. På en stor del av ytan syns aldrig
någon människa, utom den som sitter på klipparen.

En äng slås en gång, i augusti. Där trivs prästkragar, blåklockor, humlor och fjärilar, och där kan barn gå på
upptäcktsfärd. Fröerna finns redan i marken på många ställen; de har bara inte fått chansen att gå i blom.

Jag föreslår inte att fotbollsplaner och picknickgräs ska växa igen. Det handlar om slänter, refuger och de där
remsorna som ingen riktigt vet varför man klipper.`,
    demands: [
      'en tredjedel av den klippta gräsytan omvandlas till äng inom fem år',
      'slåttern sker med redskap som skonar insekter',
      'skyltar berättar varför gräset får växa',
    ],
    asked: ['TN'],
    summary: `Maja Solhaga vill att en tredjedel av kommunens klippta gräs blir äng och att slåttern görs skonsamt.

Parkenheten gillar tanken och har pekat ut ytor. Med en något lägre takt de första två åren, medan personalen lär sig
arbetssättet, tillstyrks motionen.`,
    opinion: `Av de 46 hektaren är 19 bollplaner, lekytor och gräs i bostadsnära parker som används dagligen. Där ska
det vara kort. Återstående 27 hektar har gåtts igenom ruta för ruta, och följande områden passar bäst för att börja
med:

- Slänterna längs Järnvägsgatan, 3,2 hektar, torra och solvarma.
- Den gamla travbanans innerplan i Nyhem, 4,5 hektar, där det redan växer jungfrulin.
- Strandremsan nedanför reningsverket, 2,1 hektar, som är för blöt för klipparen halva sommaren.
- Refugerna på Sågverksvägen, 0,8 hektar, där klippning är farligt för personalen.

Man får räkna med att det ser skräpigt ut i början. Näringsrik jord ger brännässlor och hundäxing snarare än blommor,
och höet måste föras bort i flera år innan örterna tar över. Kanter som klipps i en meters bredd gör att ytan
uppfattas som skött.

En slåtterbalk till den befintliga redskapsbäraren räcker. Höet tas tacksamt emot av en fårfarm i Tallmora, som
hämtar utan kostnad.`,
    consequences: `Slåtterbalk och skyltar kostar 390 000 kronor som engångsutgift. Från det tredje året väntas
skötseln bli 180 000 kronor billigare per år, genom att maskintimmarna blir färre. Refugerna längs länsvägen sköts på
uppdrag av väghållaren, vars medgivande måste inhämtas.`,
    stance: 'for',
    boardSummary: `Mindre klippning och fler blommor är innebörden av Maja Solhagas motion. Tekniska nämnden har
funnit 27 hektar som i princip kan bli äng och vill starta på fyra områden.

På sikt blir skötseln billigare, men det tar några år innan resultatet är vackert.`,
  },
  {
    title: 'Ett besked om vindkraften på Rödmyrsberget',
    submitters: ['Ove Stenmark Dahl', 'Rolf Hedetoft'],
    text: `På Rödmyrsberget, nio kilometer norr om Ödsbyn, planeras fjorton verk på 250 meter. Bolaget har hållit
samråd, och de boende har fått färgglada broschyrer. Vad de inte har fått är ett rakt svar från kommunen.

Bygden lever på jakt, fiske och sommargäster. Ingen köper en stuga med utsikt över röda blinkande lampor. Två
husaffärer har redan gått om intet på grund av oron.

Fullmäktige borde kunna säga nu vad man tycker, i stället för att låta människor vänta i flera år.`,
    demands: ['kommunen meddelar att den inte kommer att tillstyrka vindkraft på Rödmyrsberget'],
    asked: ['MBN'],
    summary: `Motionen går ut på att kommunen redan nu ska förklara att den säger nej till den planerade
vindkraftsparken på Rödmyrsberget.

Miljö- och byggförvaltningen avstyrker av formella skäl. Yttrandet innehåller ingen bedömning av om platsen är
lämplig.`,
    opinion: `Tillstånd till vindkraft får enligt 16 kap. 4 § miljöbalken endast ges om kommunen har tillstyrkt
anläggningen. Det är alltså fullmäktige som har avgörandet i sin hand. Något krav på motivering finns inte.

Ändå finns det skäl att vänta med beskedet. Någon ansökan har inte lämnats in. Varken antal, höjd eller placering är
bestämda, och bolagets inventeringar av örn och tjäder pågår till nästa sommar. Ett uttalande i dag skulle gälla ett
projekt som ännu inte har tagit form, och det skulle inte vara bindande för det fullmäktige som får den verkliga
frågan.

I översiktsplanen från 2019 är Rödmyrsberget angivet som *möjligt* område efter närmare prövning. Vill fullmäktige
ändra på den synen är den aktuella översynen av planen rätt väg, eftersom byborna då får tillfälle att yttra sig
under samråd och granskning.

Förvaltningen kan på annat sätt bidra till klarhet. Ett öppet möte i Ödsbyns bygdegård planeras till mars, med
länsstyrelsen och bolaget på plats.`,
    consequences: `Ett uttalande enligt motionen kostar ingenting men saknar rättsverkan. Om bolaget avbryter sin
ansökan på grund av det kan kritik väntas för att kommunen tagit ställning utan underlag. Mötet i bygdegården ryms i
nämndens budget.`,
    stance: 'against',
    boardSummary: `Ove Stenmark Dahl och Rolf Hedetoft vill att kommunen på förhand säger nej till vindkraft på
Rödmyrsberget. Miljö- och byggnadsnämnden tillråder att man avvaktar tills en ansökan finns, men uttalar sig varken
för eller emot etableringen som sådan.

Den som vill påverka markanvändningen i området kan göra det i den pågående översynen av översiktsplanen.`,
  },
  {
    title: 'Fri väg för öringen i Hamraälven',
    submitters: ['Sofia Ängermark', 'Yasmin Karlgren'],
    text: `En gång steg öringen ända till Lomviken. I sockenbeskrivningen från 1780-talet sägs att drängarna i
Norrsele hade skrivet i sina kontrakt att de inte skulle behöva äta fisk mer än fyra dagar i veckan.

Sedan kom dammen vid Kvarnfallet. Den driver ingen kvarn längre och den lilla turbinen, som kommunen äger, står
stilla halva året. Nedanför fallet samlas öringen varje oktober och stångar huvudet mot betongen.

Vi vet att en fiskväg är komplicerad och att det finns kulturvärden i dammen. Därför lämnar vi inget färdigt yrkande.
Vi ber de två nämnderna att ta fram vad som är möjligt, så att fullmäktige kan föra ett samtal byggt på kunskap.`,
    demands: [],
    asked: ['MBN', 'TN'],
    summary: `Utan att ställa något yrkande tar motionärerna upp dammen vid Kvarnfallet och öringens möjlighet att
vandra förbi den.

Nämndernas förvaltningar lämnar här en beskrivning av dammen, av vad lagen kräver och av tre tänkbara lösningar.
Något ställningstagande begärs inte och görs heller inte.`,
    opinion: `Dammen är fyra meter hög och byggdes om senast 1938. Turbinen gav förra året 310 000 kilowattimmar,
motsvarande en intäkt på 140 000 kronor före underhåll. Tillståndet är gammalt, och verket är anmält till den
nationella planen för omprövning av vattenkraft. För Hamraälvens del väntas prövningen börja 2031.

Vid ett elprovfiske i augusti fångades 23 öringungar per hundra kvadratmeter nedanför fallet och ingen ovanför.
Uppströms finns ungefär 4,7 kilometer bottnar som lämpar sig för lek, framför allt där Rödbäcken rinner till.

Biologen som kommunen har anlitat ser tre möjligheter. En trappa av betong kan byggas i det gamla flottningsutskovet,
men den fungerar bara för stark fisk. Ett omlöp på västra stranden, 180 meter långt, släpper förbi även ål och
svagare arter och kan bli ett vackert inslag i Forsparken. Att riva dammen är bäst för fisken men sänker vattenytan
med tre meter genom hela centrum, och grundläggningen på husen längs Kajgatan är då i fara.

Länsmuseet har framhållit att dammens stenkista är från 1700-talet. Omlöpet kan läggas så att den lämnas orörd.`,
    consequences: `Kostnaden för en trappa uppskattas till 3 miljoner kronor och för ett omlöp till mellan 8 och 11
miljoner. Statligt stöd kan sökas för upp till 85 procent om åtgärden genomförs före omprövningen. Alla tre
lösningarna kräver tillstånd för vattenverksamhet enligt 11 kap. miljöbalken.`,
    stance: 'neutral',
    boardSummary: `Sofia Ängermark och Yasmin Karlgren har ställt frågan om hur öringen kan ta sig förbi Kvarnfallet
men avstått från att yrka på något bestämt. Nämnderna har svarat med ett kunskapsunderlag om trappa, omlöp eller
rivning.

Prövningen av dammens tillstånd väntas om några år. Statliga medel finns framför allt för den som hinner före.`,
  },
  {
    title: 'Hämta matavfallet varje vecka på sommaren',
    submitters: ['Tomas Ekvall'],
    text: `I juli kryper larverna ut under locket. Alla som har haft en brun tunna stående i trettio graders värme i
två veckor vet vad jag talar om.

Resultatet blir att folk ger upp och slänger maten i den vanliga soppåsen. Då går råvaran till biogas förlorad, och
kommunen får bränna blöta skal för dyra pengar.

Under tio varma veckor borde bilen gå varje vecka. Resten av året duger nuvarande schema gott.`,
    demands: ['matavfall från villor hämtas varje vecka från mitten av juni till slutet av augusti'],
    asked: ['TN'],
    summary: `Tomas Ekvall yrkar att de bruna tunnorna töms varje vecka under högsommaren, i stället för varannan.

Renhållningsenheten avråder. Olägenheten är verklig, men den kan minskas på ett sätt som inte kräver fyra extra
sopbilar.`,
    opinion: `Kommunen har 6 300 villor med brun tunna. För att tömma samtliga varje vecka fordras fyra bilar och
åtta chaufförer till under tio veckor, mitt i semestern. Entreprenören har sagt att det knappt går att hyra fordon
med två fack för en så kort period.

Vid plockanalysen i juli fanns 31 procent matavfall i restpåsen, mot 28 procent i mars. Ökningen är alltså mindre än
man skulle tro, och tre fjärdedelar av hushållen fortsätter att sortera som vanligt när det är varmt.

Vad som faktiskt hjälper är torr påse och luft. I 200 hushåll i Nyhem byttes i somras den täta tunnan mot en med
ventilerat lock, och påsarna byttes till ett kraftigare papper. Klagomålen sjönk från 26 till 3. Sådana lock erbjuds
nu alla, och den som har särskilda besvär kan redan i dag beställa extra tömning för 65 kronor gången.`,
    consequences: `Veckotömning skulle kosta 2,7 miljoner kronor per sommar och höja avfallstaxan för en villa med
omkring 430 kronor om året. Ventilerade lock till samtliga tunnor kostar 1,1 miljoner kronor en gång. Avfallstaxan
fastställs av fullmäktige enligt miljöbalken och får inte överstiga kommunens kostnader.`,
    stance: 'against',
    boardSummary: `Lukt och larver i sommarvärmen får Tomas Ekvall att föreslå veckovis hämtning av matavfall i tio
veckor. Tekniska nämnden vill lösa saken med bättre lock och påsar, vilket i ett försök i Nyhem nästan fick
klagomålen att upphöra.

Kostnaden för fler hämtningar skulle hamna på taxan, med drygt fyrahundra kronor per villa.`,
  },
]
