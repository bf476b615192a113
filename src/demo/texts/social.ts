import type { MotionTexts } from './shape.ts'

export const social: MotionTexts[] = [
  {
    title: 'Mötesplatser för äldre även i byarna',
    submitters: ['Lars-Göran Wikmark', 'Agneta Brolund', 'Gunnar Tvärlund', 'Ingrid Mossberg'],
    text: `På Bryggan vid Strandgatan dricks kaffe, spelas kort och lagas datorer fem dagar i veckan. Det är en fin
verksamhet. För den som bor i Norrsele, Tallmora eller Ödsbyn och inte längre kör bil kunde den lika gärna ligga på
månen.

Ensamhet är ingen sjukdom, men den leder dit. Distriktssköterskan i Norrsele säger att hälften av de äldre som ringer
henne egentligen vill prata en stund. Bygdegårdar och församlingshem finns, uppvärmda och tomma på vardagarna.

Vi är fyra ledamöter från två partier som bor i olika delar av kommunen och som hör samma sak överallt. En eftermiddag
i veckan skulle göra stor skillnad. Mer än så begär vi inte till att börja med.`,
    demands: [
      'öppen mötesplats för äldre ordnas en eftermiddag i veckan i Norrsele, Tallmora och Ödsbyn',
      'verksamheten drivs i samarbete med pensionärsföreningar och bygdegårdar',
      'skjuts erbjuds den som inte kan ta sig dit på egen hand',
    ],
    asked: ['SN', 'KFN'],
    summary: `De fyra motionärerna önskar att kommunen tillsammans med föreningslivet öppnar mötesplatser i tre byar
och att ingen utestängs för att bilen är såld.

Socialförvaltningen har talat med bygdegårdarna och med kultur- och fritidsförvaltningen. Alla är villiga, och svaret
blir ja.`,
    opinion: `Av 540 invånare över 75 år i de tre byarna med omland bor 212 ensamma. Bara 23 av dem besökte Bryggan
någon gång förra året. Socialtjänstlagen (2025:400) lägger tyngden vid det förebyggande och vid insatser som är lätta
att nå; det är svårt att tänka sig något enklare än ett rum med kaffe dit man inte behöver ansöka.

Bygdegården i Norrsele och församlingshemmet i Ödsbyn kan hyras för 400 kronor per gång. I Tallmora föreslås
Lindgårdens samlingssal, som är kostnadsfri och dessutom gör att de boende kan komma ned och vara med.
Pensionärsföreningarna åtar sig värdskapet varannan vecka, medan en aktivitetsledare från Bryggan sköter de övriga.

Skjutsen är den svåraste delen. Färdtjänst är till för den som har tillstånd. Vi har i stället räknat på de två
minibussar som daglig verksamhet disponerar och som står still efter klockan 13. En timanställd förare på tre
eftermiddagar i veckan klarar hela rundan.`,
    consequences: `Aktivitetsledare, hyror och förare kostar tillsammans 485 000 kronor per år. Socialnämnden föreslår
att två tredjedelar tas ur medlen för förebyggande arbete och att kultur- och fritidsnämnden bidrar med resten. Enligt
lagen om vissa kommunala befogenheter får kommunen erbjuda äldre service utan behovsprövning.`,
    stance: 'for',
    boardSummary: `Lars-Göran Wikmark, Agneta Brolund, Gunnar Tvärlund och Ingrid Mossberg vill att äldre i Norrsele,
Tallmora och Ödsbyn får en mötesplats en gång i veckan, med hjälp av föreningarna och med skjuts för den som behöver.

Båda nämnderna tillstyrker. Lokaler är vidtalade, och minibussar som annars står oanvända på eftermiddagen kan
användas för resorna.`,
  },
  {
    title: 'Den som vårdar en anhörig behöver också stöd',
    submitters: ['Ruth Abrahamsdotter'],
    text: `Nästan var femte vuxen ger regelbundet vård eller hjälp till någon närstående. I Älvhamra skulle det vara
mer än tretusen personer. De flesta av dem har aldrig kallat sig anhörigvårdare och har ingen aning om att de har rätt
till stöd.

En kvinna på Skansåsen skötte sin man efter hans stroke i sex år. Hon fick höra talas om avlösning i hemmet på hans
begravning. Det ska inte vara slumpen som avgör.

Kommunens enda anhörigkonsulent slutade förra året, och tjänsten har stått tom sedan dess.`,
    demands: [
      'tjänsten som anhörigkonsulent tillsätts på heltid',
      'avlösning i hemmet erbjuds avgiftsfritt upp till sexton timmar i månaden',
      'information om anhörigstöd lämnas vid varje utskrivning från sjukhus och vid varje demensutredning',
    ],
    asked: ['SN'],
    summary: `Motionen gäller en anhörigkonsulent på heltid, avgiftsfri avlösning i hemmet och information i rätt
ögonblick.

Socialförvaltningen tillstyrker och beklagar att tjänsten stått vakant så länge. Rekryteringen är nu påbörjad.`,
    opinion: `Att tjänsten inte återbesattes berodde på ett tillfälligt anställningsstopp och inte på att behovet hade
försvunnit. Under vakansen har antalet anhöriga i samtalsgrupper sjunkit från 48 till 9. Flera av dem som slutade har
i stället sökt sig till vårdcentralen med sömnbesvär och värk, enligt distriktssköterskorna.

Avlösning i hemmet är i dag avgiftsfri i åtta timmar per månad. Av 57 hushåll med beslut använder 40 alla timmar. En
fördubbling är väl motiverad för dem som vårdar dygnet runt, men en del skulle hellre ha ett helt dygn ibland än fyra
timmar varje vecka. Timmarna bör därför få samlas ihop under ett kvartal.

För informationen vid utskrivning krävs att regionens personal medverkar. Vårdplaneraren kan lämna ett kort med
telefonnummer vid varje planeringsmöte; det är inte storslaget, men det går att börja med på måndag.
Minnesmottagningen har redan sagt ja.`,
    consequences: `Konsulenten kostar 640 000 kronor per år och finns i budgeten. Den utökade avlösningen beräknas
till 890 000 kronor och måste finansieras särskilt. Socialnämnden är enligt socialtjänstlagen skyldig att erbjuda stöd
till den som vårdar eller hjälper en närstående.`,
    stance: 'for',
    boardSummary: `Ruth Abrahamsdotter vill förbättra villkoren för dem som sköter en sjuk eller gammal familjemedlem.
Hon föreslår en konsulent, fler timmar avlösning och tydligare information.

Enligt socialnämnden är konsulenten under rekrytering. Nämnden tillstyrker även övriga delar och förordar att
avlösningstimmarna får sparas inom ett kvartal; utökningen beräknas till knappt 0,9 miljoner kronor.`,
  },
  {
    title: 'Kortare väntan på budget- och skuldrådgivning',
    submitters: ['Tomas Ekvall'],
    text: `En obetald räkning på tvåtusen kan på ett år bli elvatusen. Den som till slut tar mod till sig och ringer
kommunens skuldrådgivare i Älvhamra får höra att första lediga tid är om nio veckor. Då har brevet från Kronofogden
redan kommit.

Jag har varit ombudsman i trettio år och sett vad skulder gör med människor. De slutar öppna posten. De slutar svara
när barnen frågar.

Väntan är dyr för alla. Ge råd medan det ännu finns något att rädda.`,
    demands: [
      'ingen ska vänta mer än två veckor på ett första samtal',
      'en telefontid utan bokning öppnas två gånger i veckan',
    ],
    asked: ['SN'],
    summary: `Tomas Ekvall föreslår en gräns på två veckor för väntan på ett första rådgivningssamtal samt öppen
telefontid.

Kön har betats av sedan motionen lämnades in. Förvaltningen lämnar en redogörelse och menar att syftet är uppnått.`,
    opinion: `När motionen skrevs arbetade en rådgivare ensam, och kön var mycket riktigt nio veckor. Två saker har
hänt sedan dess. Kommunen delar numera en andra rådgivare med två grannkommuner, vilket ger tre dagar i veckan. Och
den som ringer möts inte längre av ett formulär på elva sidor innan tid kan bokas.

I senaste mätningen var väntetiden åtta dagar, som mest tolv. Telefonen är öppen tisdagar 8–10 och torsdagar 15–17,
och ungefär sextio personer ringer varje månad. En tredjedel får sin fråga löst där och då.

De flesta som söker hjälp är mellan 35 och 50 år, har arbete och har skulder för köp på kredit. Tidigare var det
vanligt att någon kom först när hyresvärden hade skickat en uppsägning. Nu skriver Älvhamrabostäders hyresavdelning ut
rådgivarnas nummer på den första påminnelsen.`,
    consequences: `Andelen av den delade tjänsten kostar 390 000 kronor om året och ingår i nämndens budget. Kommunen
är enligt lag skyldig att lämna budget- och skuldrådgivning, dock utan att någon längsta väntetid är föreskriven.`,
    stance: 'already_done',
    boardSummary: `Motionären har uppmärksammat att hjälp till skuldsatta dröjt i upp till nio veckor och vill ha en
övre gräns på två. Sedan en rådgivare delas med grannkommunerna är väntan omkring en vecka. Telefontider utan bokning
hålls två gånger i veckan. Motionen är därmed tillgodosedd.`,
  },
  {
    title: 'Skyddat boende i samarbete med grannkommunerna',
    submitters: ['Charlotte Ramnefors', 'Samira Haddad', 'Cecilia Varghult', 'Maja Solhaga'],
    text: `En kvinna som lämnar en man som slår behöver en säng samma kväll. I Älvhamra innebär det ofta ett
hotellrum, tills en plats kan köpas någon annanstans i landet. Där finns varken personal, lekrum eller någon som vet
vad hon har varit med om.

För barnen är det värst. De förlorar på en natt sitt hem, sina kläder, sin skola och sina kamrater. Kommer familjen
tio mil bort går det veckor innan någon skolgång är ordnad.

Ensam är Älvhamra för liten för ett eget boende. Men tre kommuner tillsammans har underlag. Vi företräder fyra partier
och är överens om att detta inte ska behöva bli en stridsfråga.`,
    demands: [
      'kommunen inleder samtal med grannkommunerna om ett gemensamt skyddat boende',
      'barnens rätt till skola och förskola under vistelsen säkras i avtalet',
      'hotellrum inte längre används som skydd annat än för en enstaka natt',
    ],
    asked: ['SN'],
    summary: `Ledamöter från fyra partier vill att Älvhamra och grannkommunerna skaffar ett gemensamt skyddat boende,
med ordnad skolgång för barnen, och att hotellplaceringarna upphör.

Socialförvaltningen tillstyrker. Två grannkommuner har på tjänstemannanivå uttryckt intresse.`,
    opinion: `Under de senaste två åren har 27 vuxna och 34 barn från Älvhamra behövt skydd. I elva fall användes
hotell de första dygnen, i ett fall i nio dygn. Det är inte godtagbart. De placeringar som köptes av andra utförare
kostade sammanlagt 6,4 miljoner kronor och låg i genomsnitt fjorton mil bort.

Ett eget boende på hemorten är ibland olämpligt, eftersom den som hotar kan finnas runt hörnet. Det är just därför tre
kommuner är bättre än en: familjen kan placeras tillräckligt långt bort för att vara säker och ändå tillräckligt nära
för att behålla läkare, advokat och kanske arbete. Ett samarbete bör omfatta

- sex till åtta lägenheter på minst två orter
- personal dygnet runt, gemensamt anställd
- en lärare och en förskollärare som följer barnen
- samma rutin för hotbedömning i alla tre kommunerna.

Skyddat boende kräver tillstånd och ska hålla den kvalitet som lagen anger för barn som följer med en förälder. Tiden
från avtal till öppning beräknas till ungefär ett och ett halvt år. Fram till dess hålls två av kommunens lägenheter
beredda, så att hotell kan undvikas redan nu.`,
    consequences: `Enligt en första kalkyl blir Älvhamras del 3,0 miljoner kronor per år, att jämföra med 3,2 miljoner
i genomsnitt för de köpta platserna. Lägenheterna som hålls i beredskap kostar 190 000 kronor årligen. Avtal om
samverkan mellan kommuner kan slutas med stöd av kommunallagen, och uppgifter om adress och boende omfattas av stark
sekretess.`,
    stance: 'for',
    boardSummary: `Charlotte Ramnefors, Samira Haddad, Cecilia Varghult och Maja Solhaga föreslår att kommunen går
samman med sina grannar om ett skyddat boende. Barnen ska garanteras skolgång där.

Socialnämnden delar motionärernas uppfattning att hotell inte är en lösning. Redan i väntan på avtal ställs två
lägenheter i ordning, och på sikt väntas kostnaden bli ungefär densamma som för dagens köpta platser.`,
  },
  {
    title: 'Matkort i stället för kontanter i försörjningsstödet',
    submitters: ['Patrik Ljungsäter', 'Rolf Hedetoft'],
    text: `Försörjningsstödet är till för mat, hyra och kläder. Ändå vet alla att en del av pengarna går till annat.
Det drabbar framför allt barnen, som inte kan välja.

Vi vill att den del som är avsedd för mat och hygien laddas på ett kort som bara fungerar i livsmedelsbutiker och
apotek. Kortet ser ut som vilket betalkort som helst. Ingen behöver skämmas, men pengarna går dit de ska.

Hushåll som skött sin ekonomi i ett halvår skulle kunna få vanlig utbetalning igen.`,
    demands: [
      'försörjningsstödets del för mat och hygien betalas ut på kort med begränsad användning',
      'vanlig utbetalning kan återfås efter sex månaders skötsamhet',
      'socialnämnden redovisar hur felaktiga utbetalningar upptäcks',
    ],
    asked: ['SN'],
    summary: `Motionärerna föreslår att en del av försörjningsstödet ska lämnas på ett kort som bara kan användas i
matbutik och apotek. De vill också veta hur felaktiga utbetalningar upptäcks.

Ett generellt kort saknar stöd i lagen, och förslaget avstyrks. Den begärda redovisningen lämnas i detta svar.`,
    opinion: `Försörjningsstöd ges i pengar och den enskilde råder själv över hur de används, så länge behoven blir
tillgodosedda. Av praxis följer att stödet kan lämnas i annan form endast i undantagsfall, efter prövning av den
enskildes förhållanden, till exempel vid ett pågående missbruk. Att göra kortet till huvudregel för alla 286 hushåll
vore att vända på den ordningen. Ett sådant beslut skulle med stor sannolikhet upphävas i domstol.

Sådana undantag görs redan. För nio hushåll betalas hyran direkt till värden, och för fyra lämnas rekvisition till
mataffären. Om ett barn far illa på grund av hur pengarna används är det en fråga för barnavården, och då räcker ett
kort inte långt.

När det gäller felaktiga utbetalningar kontrolleras varje ansökan mot uppgifter från Försäkringskassan, Skatteverket
och Arbetsförmedlingen. Förra året återkrävdes 212 000 kronor från sjutton hushåll, vilket är 0,9 procent av allt som
betalades ut. I tre fall gjordes polisanmälan.`,
    consequences: `Ett kortsystem av detta slag kostar enligt två leverantörer mellan 300 000 och 450 000 kronor per
år att driva, utöver handläggarnas tid. Besparingen är oklar. Ett beslut att begränsa stödets form kan överklagas av
den enskilde till förvaltningsrätten.`,
    stance: 'against',
    boardSummary: `Patrik Ljungsäter och Rolf Hedetoft vill att den del av försörjningsstödet som avser mat och hygien
förs över till ett särskilt kort. Nämnden anser att lagen inte tillåter en sådan ordning annat än i enskilda fall, där
den för övrigt tillämpas. Felaktiga utbetalningar uppgick förra året till under en procent av hela beloppet.`,
  },
]
