import type { MotionTexts } from './shape.ts'

export const elderly: MotionTexts[] = [
  {
    title: 'Gamla par ska få bo tillsammans',
    submitters: ['Erik Nordensvan', 'Ruth Abrahamsdotter'],
    text: `I femtiotvå år delade de säng, kaffekanna och tidning. Sedan fick han plats på Solbacken och hon blev kvar
i lägenheten på Bruksgatan. Varje dag tog hon bussen dit, ända tills höften inte höll längre. Sådant får inte hända i
en kommun som vill kalla sig anständig.

När den ena i ett par behöver särskilt boende ska den andra ha rätt att flytta med, även om hon eller han klarar sig
själv. Det handlar om några få par om året. För dem handlar det om allt.`,
    demands: [
      'kommunen inför en parboendegaranti',
      'lägenheter med två rum reserveras för par på Solbacken och Lindgården',
    ],
    asked: ['SN'],
    summary: `Motionärerna vill att par ska vara garanterade att få bo ihop när den ena flyttar till äldreboende, och
att större lägenheter avsätts.

Rätten finns i lag och i nämndens riktlinjer. Lägenheter för par har iordningställts på tre boenden, och motionen får
därför anses besvarad.`,
    opinion: `Det fall som motionen inleds med är sant, och det borde ha slutat på ett annat sätt. Hustrun fick besked
om att hon måste ha ett eget vårdbehov för att få följa med. Beskedet var fel redan då. Efter händelsen har
handläggarna fått förnyad utbildning, och frågan om make, maka eller sambo ställs numera vid varje ansökan.

Enligt socialtjänstlagen ska den som beviljats särskilt boende kunna fortsätta att leva ihop med sin make, maka eller
sambo, oavsett om den medföljande själv behöver omsorg. Under det senaste året har fem par frågat. Tre bor nu
tillsammans, ett par valde hemtjänst i stället och ett väntar på besked.

Solbacken har fyra lägenheter med två rum, Lindgården två och Forsgården två. De hålls inte tomma i väntan på par, men
en ensamboende som får en sådan lägenhet skriver under på att byte kan bli aktuellt. Att låta dem stå lediga vore dyrt
utan att korta väntan nämnvärt.`,
    consequences: `Inga nya kostnader uppstår. Den medföljande betalar sin del av hyran och maten men ingen
omsorgsavgift så länge något eget beslut om stöd inte finns. En lägenhet som reserveras och står tom kostar omkring 9
500 kronor i månaden.`,
    stance: 'already_done',
    boardSummary: `Erik Nordensvan och Ruth Abrahamsdotter begär en garanti för att äldre par inte ska behöva skiljas
åt. Socialnämnden svarar att rätten är fastslagen i lag och att handläggarna har fått ny utbildning sedan ett par fått
felaktigt besked. Åtta tvårumslägenheter finns, och av fem par som hört av sig det senaste året har endast ett ännu
inte fått sin sak avgjord.`,
  },
  {
    title: 'Valfri middag i hemtjänsten',
    submitters: ['Linda Kronqvist'],
    text: `Två gånger i veckan lämnas en kasse med kylda matlådor utanför dörren. Innehållet har någon annan bestämt.
Den som är 88 år och alltid har ätit kroppkakor på torsdagar får pastagratäng med linser.

Hemtjänstens mottagare är vuxna människor med egna vanor. De borde kunna välja bland åtminstone fyra rätter om dagen,
beställa från restaurang om de hellre vill det, och slippa mat de aldrig skulle ha köpt själva.

Mat är det sista man vill bli av med rätten att bestämma över.`,
    demands: [
      'den som har matleverans får välja mellan minst fyra rätter varje dag, varav två är svensk husmanskost',
      'kommunen tecknar avtal med lokala restauranger som ett alternativ till matlådorna',
      'mottagarna tillfrågas om maten två gånger om året',
    ],
    asked: ['SN'],
    summary: `Linda Kronqvist föreslår fler rätter att välja på, avtal med restauranger och återkommande enkäter till
dem som får mat genom hemtjänsten.

Valfriheten är större än motionen ger sken av. De två första förslagen avstyrks av kostnads- och avtalsskäl, medan
enkäterna redan görs en gång om året.`,
    opinion: `Alla 164 personer som får matlådor har en meny med tolv rätter per vecka att kryssa i. Den som inte
lämnar in menyn får en blandning som köket väljer, och det gäller ungefär hälften. En del av missnöjet beror sannolikt
på det. Hemtjänstpersonalen ska därför från och med våren hjälpa till med ifyllandet den första måndagen i varje
månad.

Av de tolv rätterna förra månaden var åtta sådant som brukar räknas som husmanskost: kalops, stekt strömming,
ärtsoppa, pannbiff och liknande. Kroppkakor fanns med två gånger. Linspastan har för övrigt utgått, eftersom nästan
ingen kryssade för den.

Fyra rätter per dag innebär 28 i veckan. Köket på Sågverksvägen kyler i omgångar och skulle behöva en andra linje för
att klara det. Med färre portioner av varje sort ökar svinnet.

Restaurangavtal har prövats i Tallmora. Tre personer använde möjligheten, och restaurangen sade upp avtalet efter ett
halvår, då körningarna inte lönade sig.`,
    consequences: `Ytterligare en kyllinje kostar cirka 1,2 miljoner kronor att installera och kräver en halv tjänst.
Restauranger skulle behöva upphandlas, och med nuvarande avgift på 68 kronor per portion får kommunen skjuta till
mellanskillnaden. Den årliga enkäten ryms i den ordinarie verksamheten.`,
    stance: 'against',
    boardSummary: `I motionen begärs att den som har matleverans varje dag ska ha fyra rätter att välja bland, kunna
få mat från restaurang och tillfrågas oftare. Socialnämnden avråder, eftersom det redan går att välja bland tolv
rätter i veckan. Problemet ligger snarare i att bara varannan mottagare gör sitt val, och där ska personalen nu hjälpa
till.`,
  },
  {
    title: 'Vårdhundar på kommunens äldreboenden',
    submitters: ['Margareta Lindhagen', 'Malin Åkerstig'],
    text: `På Lindgården i Tallmora brukade en anhörig ta med sig sin gamla labrador. En kvinna som inte hade talat på
flera veckor lade handen på hundens huvud och sa dess namn. Den som var där glömmer det inte.

En utbildad vårdhund med förare kan locka till rörelse, samtal och vila där ord inte hjälper. Det gäller särskilt den
som har en demenssjukdom. Hunden dömer ingen och har inte bråttom.

Vi föreslår att kommunen utbildar två ekipage och låter dem gå mellan boendena.`,
    demands: [
      'två vårdhundsekipage utbildas och knyts till äldreomsorgen',
      'varje äldreboende får besök minst en gång i veckan',
      'hänsyn tas till boende och personal som är allergiska eller hundrädda',
    ],
    asked: ['SN'],
    summary: `Förslaget går ut på att två hundar med förare ska besöka kommunens fyra äldreboenden varje vecka.

Socialförvaltningen ser god nytta i förhållande till kostnaden och tillstyrker, med ett par villkor som rör hygien och
frivillighet.`,
    opinion: `Forskningen om vårdhundar är inte entydig när det gäller hälsa i medicinsk mening. Vad gäller oro, sömn
och lust att röra sig är underlaget bättre, och personalens egna iakttagelser är samstämmiga. På Norrselegården, där
en undersköterska under två år haft med sin godkända hund på arbetstid, har behovet av lugnande läkemedel vid behov
minskat på avdelningen. Om det beror på hunden går inte att bevisa, men ingen vill ha den tiden ogjord.

Två anställda har anmält att de vill utbilda sig och har lämpliga hundar. Utbildningen tar ett år på deltid och
avslutas med prov för både hund och förare. Veckobesök på fyra boenden motsvarar tillsammans ungefär en halv tjänst.

Ingen boende ska behöva möta en hund mot sin vilja. På varje boende utses ett rum där besöken äger rum, med separat
städning, och den enskildes inställning skrivs in i genomförandeplanen. För personal med allergi finns alltid
möjlighet att byta pass.`,
    consequences: `Utbildningen kostar 70 000 kronor per ekipage. Försäkring, veterinär och foder ersätts med
sammanlagt 36 000 kronor om året, och arbetstiden tas inom befintlig bemanning. Rutiner för vårdhygien och allergi
måste vara godkända av medicinskt ansvarig sjuksköterska innan besöken inleds.`,
    stance: 'for',
    boardSummary: `Margareta Lindhagen och Malin Åkerstig vill att utbildade hundar ska besöka äldreboendena varje
vecka. Nämnden är för: två medarbetare är beredda att gå utbildningen med sina hundar, och utgiften är måttlig. De som
är rädda för hundar eller inte tål dem ska kunna vara helt trygga.`,
  },
  {
    title: 'Bygg ut Norrselegården',
    submitters: ['Göran Hällstadius'],
    text: `Den som har bott hela sitt liv i Norrsele ska inte behöva dö i centralorten bland främlingar. Men
Norrselegården har bara 24 lägenheter, och elva av sjutton sökande från norra kommundelen hänvisades förra året till
Solbacken.

Det är 22 kilometer dit. För en make på 87 år utan körkort är det en dagsresa. Besöken glesnar, och det gör något med
båda.

Tomten bakom Norrselegården ägs av kommunen, och den är plan och torr. En ny länga med sexton lägenheter skulle räcka
för lång tid.`,
    demands: [
      'äldreboendet Norrselegården byggs ut med sexton lägenheter',
      'invånare i norra kommundelen får förtur till platserna',
    ],
    asked: ['SN', 'TN'],
    summary: `Göran Hällstadius vill att äldreboendet i Norrsele får en ny länga och att de som bor i norra
kommundelen går före i kön.

Befolkningsprognosen och dagens lediga platser talar emot att bygga nu. Nämndernas förvaltningar avstyrker utbyggnaden
men föreslår andra sätt att låta fler bo kvar i bygden.`,
    opinion: `Antalet personer över 85 år i Norrsele med omnejd är 96 i dag. Det väntas stiga till 109 om sex år och
därefter sjunka till under 90. I kommunen som helhet står nio lägenheter tomma, flest på Forsgården. Att bygga sexton
nya innan dessa används vore att betala två gånger för samma sak.

Talet om elva av sjutton behöver också kommenteras. Fem av de elva hade angett Solbacken som sitt förstahandsval,
eftersom de har barn i centralorten. Tre flyttade tillbaka till Norrsele inom fyra månader när en plats blev ledig.
Tre ville hem men fick inte. Även tre är för många, och för dem finns en lösning nära till hands.

Två gästlägenheter på Norrselegården används sällan och kan göras om till ordinarie. Dessutom ska den som hänvisats
till annan ort stå kvar i kön till Norrsele och få frågan vid varje ledig lägenhet, vilket hittills har skett på
begäran. Nattpatrullen utgår från sommaren från Norrsele och gör det möjligt för flera att vara kvar hemma längre.

Förtur på grund av bostadsort är svår att förena med att den som har störst behov ska gå först.`,
    consequences: `En länga med sexton lägenheter har kostnadsberäknats till 54 miljoner kronor, med en årlig
driftkostnad på 11,8 miljoner. De två gästlägenheterna kan tas i bruk för 180 000 kronor. Ett icke verkställt beslut
om särskilt boende kan leda till särskild avgift, men ingen har i dag väntat längre än tre månader.`,
    stance: 'against',
    boardSummary: `Motionären vill bygga sexton nya lägenheter i Norrsele och ge företräde åt dem som bor i trakten.
Två nämnder är emot, då prognosen inte visar någon varaktig ökning och kommunen har tomma platser på annat håll.

I stället blir två gästlägenheter ordinarie bostäder. Den som fått plats på annan ort behåller sin köplats.`,
  },
  {
    title: 'Färre ansikten i hemtjänsten',
    submitters: ['Niklas Bergfalk'],
    text: `Min granne på Kyrkbacken förde bok. På fjorton dagar kom tjugosex olika personer in i hennes hem. Några av
dem presenterade sig aldrig, och två ställde samma fråga om hennes insulin som hon hade besvarat samma förmiddag.

En äldre människa ska inte behöva förklara sitt liv för en ny person varje dag. Kontinuitet är inte bara vänligt, det
är säkert. Den som känner Elsa ser när Elsa inte är sig lik.

Hemtjänsten har planeringsverktyg som räknar minuter. Låt dem räkna ansikten också.`,
    demands: [
      'ingen hemtjänstmottagare ska möta fler än tolv personer under fjorton dagar',
      'varje mottagare får en fast omsorgskontakt inom en vecka',
      'personalen bär namnskylt och presenterar sig vid varje besök',
      'planeringen görs i mindre grupper med högst trettio mottagare',
      'siffrorna för varje hemtjänstområde redovisas för nämnden två gånger per år',
    ],
    asked: ['SN'],
    summary: `Niklas Bergfalk anser att den som har hjälp i hemmet möter alltför många olika medarbetare och lägger
fram fem förslag för att ändra på det.

Omorganisationen från i höstas bygger på samma tankar, och fyra av de fem punkterna är genomförda. För den femte,
taket på tolv, är målet satt något högre. Motionen anses därmed besvarad.`,
    opinion: `Före omorganisationen mötte en person med minst två besök om dagen i genomsnitt nitton medarbetare under
fjorton dagar. Senaste mätningen gav tretton komma fyra. Bäst ligger Tallmora med elva, sämst Nyhem med sexton, där
tre medarbetare är långtidssjukskrivna.

Vad som har gjorts på de enskilda punkterna framgår nedan.

- Målet är högst fjorton personer. Tolv vore möjligt vardagar men inte med de helgscheman som är avtalade.
- Alla har en fast omsorgskontakt, utsedd senast tre dagar efter första besöket.
- Namnskylt infördes i september, med förnamn i stor stil.
- Fem områden har blivit elva grupper, den största med 29 mottagare.
- Socialnämnden får utfallet per område i mars och oktober.

Den som förde bok på Kyrkbacken har fått sin sak utredd. Hon hade räknats till två områden samtidigt, och det felet är
rättat.`,
    consequences: `Omorganisationen genomfördes utan tillskott, bortsett från två gruppledartjänster för 1,1 miljoner
kronor årligen. Att gå från fjorton till tolv skulle kräva uppskattningsvis sex tjänster till på helgerna. Fast
omsorgskontakt i hemtjänsten är ett krav enligt lag, och den ska vara undersköterska.`,
    stance: 'already_done',
    boardSummary: `Motionen tar sikte på hemtjänstens kontinuitet. Av socialnämndens svar framgår att antalet har
minskat från nitton till drygt tretton på två veckor och att fyra förslag är genomförda.

Taket är satt till fjorton i stället för tolv. Skillnaden beror på helgbemanningen, och nämnden vill se resultatet
innan gränsen sänks.`,
  },
]
