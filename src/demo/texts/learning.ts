import type { MotionTexts } from './shape.ts'

export const learning: MotionTexts[] = [
  {
    title: 'En skolbibliotekarie som är på plats',
    submitters: ['Anders Qvillberg', 'Maja Solhaga'],
    text: `Ett rum med bokhyllor är inget bibliotek. På Bruksängsskolan står biblioteket låst fyra dagar av fem, och i
Tallmora har böckerna flyttats ut i en korridor för att ge plats åt ett grupprum.

Det som får barn att läsa är en vuxen som har läst boken och som vet vilken de ska ta sedan. Det är också en sådan
vuxen som kan lära en tolvåring att skilja en källa från ett rykte. Lärarna har varken tid eller utbildning för allt
detta.

Kommunen har i dag 1,6 tjänster som skolbibliotekarie för 1 920 grundskoleelever. Vi tycker att det är för lite, och
vi tror att de flesta håller med.`,
    demands: [
      'varje grundskola med fler än 100 elever har en utbildad bibliotekarie på plats minst två dagar i veckan',
      'de mindre skolorna får regelbundna besök av bibliotekarie från stadsbiblioteket',
    ],
    asked: ['BUN', 'KFN'],
    summary: `Motionärerna önskar bemannade bibliotek på kommunens större grundskolor och återkommande besök på
byskolorna. Förslaget berör både barn- och utbildningsnämnden och kultur- och fritidsnämnden.

Förvaltningarna har arbetat fram svaret gemensamt och tillstyrker motionen, med ett genomförande i två steg.`,
    opinion: `Fem skolor har över hundra elever: Kvarnbergsskolan, Strandskolan, Bruksängsskolan, Nyhemsskolan och
Tallmora skola. Två dagar i veckan på var och en motsvarar två heltidstjänster. Det fattas alltså 0,4 tjänst, inte
mer, om de bibliotekarier som finns får ett jämnare schema. I dag är nästan hela den befintliga tiden förlagd till
Strandskolan.

För Norrsele och Ödsbyn har stadsbiblioteket föreslagit att bokbussens förare byts av med en barnbibliotekarie
varannan vecka. Barnen får då boksamtal och hjälp att välja, inte bara ett lån. Upplägget prövades i Norrsele under en
termin; antalet lån per elev steg från fyra till elva.

Rent praktiskt behöver Tallmora skola återfå ett rum för biblioteket. Det kan ske till hösten när den tillfälliga
förskoleavdelningen flyttar ut, medan Bruksängsskolan kan börja redan efter nyår.`,
    consequences: `Den utökade tjänsten kostar 240 000 kronor om året, och bokbussens boksamtal ytterligare 60 000
kronor. Nämnderna kan bära sina respektive delar från och med nästa budgetår. Skollagen ger eleverna rätt till
skolbibliotek, och ett bifall gör det lättare att leva upp till lagens krav på bemanning.`,
    stance: 'for',
    boardSummary: `Anders Qvillberg och Maja Solhaga vill att bibliotekarier ska finnas på de större skolorna minst
två dagar i veckan och att de små skolorna får besök. Svaret från de båda nämnderna är positivt. Det visar sig att
målet kan nås med knappt en halv tjänst till, förutsatt att de nuvarande bibliotekariernas tid fördelas jämnare mellan
skolorna.`,
  },
  {
    title: 'Frivilliga drogtester på gymnasiet',
    submitters: ['Ove Stenmark Dahl', 'Patrik Ljungsäter'],
    text: `Narkotika säljs öppet vid busstationen, tvåhundra meter från Älvgymnasiet. Personalen berättar om elever
som är påverkade på lektionstid, och föräldrar ringer oss och frågar vad kommunen tänker göra.

Ett frivilligt test, med elevens och föräldrarnas samtycke, ger den unge ett skäl att säga nej. Den som vet att provet
kommer på måndag tackar inte ja på lördag. Det är inte misstro, det är hjälp att stå emot.

Elever som lämnar positivt prov ska inte straffas utan få stöd. Poängen är att upptäcka i tid.`,
    demands: [
      'frivilliga drogtester erbjuds elever på Älvgymnasiet under ett prov på två år',
      'elever med positivt test inom en vecka får kontakt med socialtjänstens öppenvård Slussen',
      'ett samarbete med polisen om området kring busstationen inleds',
    ],
    asked: ['BUN', 'SN'],
    summary: `I motionen föreslås ett tvåårigt försök med frivilliga drogtester för gymnasieelever, snabb kontakt med
Slussen för dem som testar positivt och ett närmare samarbete med polisen.

Förvaltningarna tar oron på största allvar men avstyrker testerna. De två övriga förslagen finns redan i annan form.`,
    opinion: `Frågan om drogtester i skolan har prövats av tillsynsmyndigheter flera gånger. Enligt 2 kap. 6 §
regeringsformen är var och en skyddad mot påtvingade kroppsliga ingrepp från det allmänna. Ett test kan därför bara
bygga på ett *verkligt* samtycke, och det är tveksamt om en sjuttonåring som blir tillfrågad av sin egen skola
upplever valet som fritt. Den som säger nej riskerar att bli misstänkt just för det.

Elevhälsan varnar dessutom för att förtroendet går förlorat. Förra läsåret sökte 22 elever på eget initiativ hjälp hos
skolsköterska eller kurator för egen eller en kamrats droganvändning. De kom för att de visste att samtalet stannade i
rummet.

Slussen tar redan emot ungdomar inom fem arbetsdagar, utan remiss, och tar prov när det ingår i en behandling. Det är
rätt plats för provtagning. Områdespolisen, fältsekreterarna och skolans ledning träffas sedan i höstas varannan
måndag, och busstationen har stått överst på dagordningen vid samtliga möten.`,
    consequences: `Provtagning av en fjärdedel av de 720 eleverna två gånger per termin skulle kosta i
storleksordningen 550 000 kronor per år, utöver personalens tid. Utan uttryckligt lagstöd för hur skolan får hantera
provsvaren är den rättsliga osäkerheten betydande. Förslagen om Slussen och polisen ger inga nya kostnader.`,
    stance: 'against',
    boardSummary: `Ove Stenmark Dahl och Patrik Ljungsäter menar att frivilliga prov kan hjälpa gymnasieelever att
avstå från narkotika. De två nämnderna anser inte att skolan bör ta prover på sina elever, av hänsyn både till
grundlagens skydd och till förtroendet för elevhälsan.

Däremot pågår redan ett regelbundet arbete tillsammans med polisen kring busstationen, och Slussen tar emot ungdomar
inom en arbetsvecka.`,
  },
  {
    title: 'Läxhjälp som inte kostar och inte krånglar',
    submitters: ['Emelie Tornqvist'],
    text: `Den som har två akademiker vid köksbordet får läxhjälp varje kväll. Den som delar rum med tre syskon får
det inte. Skillnaden syns i betygen, och den växer för varje år.

Jag har träffat föräldrar på Kvarnberget som gärna vill hjälpa till men som inte själva har läst matematik på svenska.
De efterlyser en plats i närheten, öppen efter skolan, där det finns någon att fråga och något att äta.

Läxhjälp ska inte behöva sökas. Det ska räcka att kliva in.`,
    demands: [
      'läxhjälp erbjuds på alla kommunens skolor med högstadium minst tre eftermiddagar i veckan',
      'läxhjälpen är öppen utan anmälan och att mellanmål ingår',
    ],
    asked: ['BUN'],
    summary: `Emelie Tornqvist vill att kommunen ordnar öppen läxhjälp med mellanmål tre eftermiddagar i veckan på
skolor med högstadium.

Från och med innevarande läsår finns det på båda de skolor som berörs. Motionen kan därmed anses besvarad.`,
    opinion: `Kommunen har två skolor med högstadium, Strandskolan och Kvarnbergsskolan. Strandskolan har haft
läxhjälp måndag till torsdag i flera år. Kvarnbergsskolan hade tidigare bara en eftermiddag i veckan och krävde
föranmälan, vilket troligen är den ordning motionären har mött.

I augusti gjordes detta om. Nu är matsalen på Kvarnbergsskolan öppen till klockan 17 måndag, tisdag och torsdag, med
två lärare och en studiehandledare som talar arabiska och somaliska. Smörgås och frukt står framme. Besöken har gått
från ett tiotal i veckan till i genomsnitt 64.

Elever från gymnasiets högskoleförberedande program medverkar mot en mindre ersättning. Det har visat sig vara bra för
båda parter, och yngre elever säger att det är lättare att fråga den som nyss har haft samma prov.`,
    consequences: `Läxhjälpen kostar 410 000 kronor per läsår för båda skolorna och finansieras till största delen med
statsbidrag. Skulle bidraget upphöra får nämnden ta ställning till frågan på nytt. Enligt skollagen är huvudmannen
skyldig att erbjuda extra studietid i årskurs 4–9, och verksamheten räknas in där.`,
    stance: 'already_done',
    boardSummary: `Motionen gäller läxhjälp för högstadieelever, på tre eftermiddagar i veckan, utan anmälan och med
något att äta. Sedan den skrevs har Kvarnbergsskolan utökat sin läxhjälp så att den motsvarar önskemålen. På
Strandskolan fanns den redan.`,
  },
  {
    title: 'Mat lagad från grunden i Tallmora',
    submitters: ['Ingrid Mossberg', 'Erik Nordensvan'],
    text: `Sedan 2016 lagas Tallmora skolas lunch i centralköket på Sågverksvägen. Den körs fjorton kilometer i
varmhållande lådor och har stått i två timmar när den serveras. Potatisen är grå och grönsakerna har tappat formen.
Var femte portion slängs.

I skolans gamla kök finns spis, fläkt och kylrum kvar. Förskolan Tallkotten ligger vägg i vägg, och Lindgårdens
äldreboende på andra sidan gården får sin mat på samma sätt. Tillsammans är det 215 portioner om dagen, tillräckligt
för att ett eget kök ska bära sig.

I byn finns bönder som gärna säljer kött, potatis och rotfrukter till sina grannar. Barnen cyklar förbi åkrarna på väg
till en lunch som kommer någon annanstans ifrån. Vi vill att de ska känna doften av mat när de kommer in genom dörren.`,
    demands: [
      'köket i Tallmora skola rustas upp till tillagningskök',
      'köket också lagar mat till förskolan Tallkotten och Lindgården',
      'upphandlingen av råvaror delas upp så att mindre lantbruk kan lämna anbud',
      'matsvinnet mäts före och efter förändringen',
      'eleverna får vara med i köket minst en dag per läsår',
    ],
    asked: ['BUN', 'TN'],
    summary: `Genom fem förslag vill motionärerna återinföra matlagning i Tallmora, för skola, förskola och
äldreboende, med råvaror från trakten och med barnen delaktiga.

Efter genomgång av köket och av kostnaderna föreslår barn- och utbildningsförvaltningen tillsammans med tekniska
förvaltningen att motionen bifalls.`,
    opinion: `En besiktning av köket visar att ventilationen klarar tillagning men att elcentral, golvbrunnar och
diskdel måste bytas. Arbetet kan göras under ett sommarlov. Centralköket är samtidigt hårt belastat; det byggdes för 2
300 portioner och levererar nu 2 750. Att lyfta bort Tallmora löser ett problem som annars måste lösas på annat sätt.

Om de enskilda förslagen finns följande att säga:

- Antalet portioner räcker för en kock och ett köksbiträde på heltid.
- Äldreboendet behöver konsistensanpassad mat, och en av kockarna måste därför vidareutbildas.
- Upphandlingen av potatis, rotfrukter och nötkött löper ut nästa år och kan delas i mindre poster.
- Svinnet mäts redan två veckor per termin i samtliga matsalar.
- Elevdagar i köket går bra från årskurs 3, med hygiengenomgång först.

Viktigast av allt är kanske att kocken möter dem som äter. Erfarenheten från Norrsele, där maten alltid har lagats på
plats, är att svinnet ligger på 9 procent mot kommunens snitt på 17.`,
    consequences: `Ombyggnaden kostar enligt kalkyl 2,8 miljoner kronor. Personalen flyttas delvis från centralköket,
och den årliga merkostnaden stannar vid ungefär 310 000 kronor. Lagen om offentlig upphandling hindrar inte att avtal
delas upp, men något krav på att råvarorna ska komma från orten får inte ställas.`,
    stance: 'for',
    boardSummary: `Ingrid Mossberg och Erik Nordensvan föreslår att skolköket i Tallmora åter ska laga mat, även till
förskolan och Lindgården. Nämnderna delar deras syn. Ett sommarlov räcker för ombyggnaden, och centralköket får
välbehövlig lättnad.

Investeringen är beräknad till 2,8 miljoner kronor. Inköpen kan delas upp så att mindre leverantörer har möjlighet att
vara med, dock utan att gynna någon bestämd ort.`,
  },
  {
    title: 'Ingen ska försvinna efter gymnasiet',
    submitters: ['Ruth Abrahamsdotter'],
    text: `Varje år slutar mellan 30 och 40 ungdomar i Älvhamra gymnasiet utan examen. En del hittar jobb. En del går
hem, drar ned rullgardinen och blir kvar där.

Kommunen har ansvar att veta vad de gör och att erbjuda dem något. I praktiken är det en enda person på Lärcentrum som
ringer efter listor, och när telefonen inte besvaras tredje gången stryks namnet till nästa halvår. Socialtjänsten kan
ha träffat samma ungdom veckan innan utan att de två vet om varandra.

Jag har inga färdiga svar. Men jag vill att fullmäktige ber de två nämnderna att tillsammans berätta hur det står
till, vad som saknas och vad de tänker göra åt det. En förälder jag har talat med väntade fjorton månader på att någon
skulle knacka på dörren.`,
    demands: [],
    asked: ['BUN', 'SN'],
    summary: `Motionen saknar numrerade yrkanden. Den ber barn- och utbildningsnämnden och socialnämnden att gemensamt
beskriva läget för de ungdomar som lämnat gymnasiet i förtid och att ange vad som bör göras.

I det här svaret lämnas en sådan beskrivning. Om det därutöver behövs ett särskilt uppdrag får fullmäktige avgöra.`,
    opinion: `I kommunens register över unga under tjugo år som varken studerar eller har examen finns för närvarande
87 namn. Av dem arbetar 34, och 21 deltar i något som kommunen ordnar, till exempel praktik eller enstaka kurser. Sex
har flyttat utomlands. Återstår 26 som vi saknar kunskap om, och det är dem motionen handlar om.

Enligt 29 kap. 9 § skollagen ska kommunen löpande hålla sig informerad och erbjuda lämpliga individuella åtgärder. En
tjänst om 75 procent är avsatt för detta. Det räcker till telefonsamtal och brev men inte till hembesök, och det är
ett förhållande som ingen har försökt dölja.

Sekretessen mellan socialtjänst och skola gör att uppgifter inte får lämnas rutinmässigt. Med den unges medgivande går
det däremot utmärkt. I en grannkommun frågar socialsekreteraren alltid om hon får ringa studievägledaren, och svaret
lär nästan alltid vara ja. Den vanan kan införas här utan beslut i någon nämnd, och enhetscheferna har kommit överens
om att pröva den från i vår.

Två vägar framåt finns: att utöka tjänsten till en hel och lägga till hembesök, eller att ge fältsekreterarna del i
det uppsökande arbetet. Vilken som är bäst beror på hur nämndernas budgetar ser ut, och därför lämnas inget förslag i
denna del.`,
    consequences: `En utökning till heltid kostar 165 000 kronor om året. Väljs i stället fältsekreterarna innebär det
att annan uppsökande verksamhet minskar i motsvarande mån. Offentlighets- och sekretesslagen sätter gränser för vilka
uppgifter som får utbytas utan samtycke.`,
    stance: 'neutral',
    boardSummary: `Ruth Abrahamsdotter riktar uppmärksamheten mot unga som lämnat gymnasiet utan examen och som
kommunen tappat kontakten med. Hon vill ha en redovisning från de ansvariga nämnderna snarare än en bestämd åtgärd.

Av deras gemensamma svar framgår att 26 ungdomar för närvarande är okända för kommunen. Socialsekreterarna ska
hädanefter be om den unges tillåtelse att kontakta studievägledaren. Ytterligare uppsökande arbete är en fråga för
budgeten.`,
  },
]
