import type { MotionTexts } from './shape.ts'

export const building: MotionTexts[] = [
  {
    title: 'Bostäder på gamla bangården',
    submitters: ['Henrik Adelskog', 'Charlotte Ramnefors'],
    text: `Mellan resecentrum och älven ligger sju hektar grus, rostiga skenor och sly. Det är kommunens bästa läge.
Tåget till residensstaden går därifrån på 38 minuter, och kvällssolen når ända fram till vattnet.

Samtidigt flyttar unga familjer härifrån för att de inte hittar något mellan hyresrummet och villan. Stadsradhus,
mindre flerfamiljshus och några lokaler i bottenvåningen skulle passa här.

I tio år har området kallats för framtidens stadsdel i olika dokument. Nu behövs en detaljplan, inte en vision till.`,
    demands: [
      'arbetet med en detaljplan för den gamla bangården påbörjas under nästa år',
      'planen rymmer minst 250 bostäder med blandade upplåtelseformer',
      'marken säljs i små etapper så att även mindre byggare kan delta',
    ],
    asked: ['MBN', 'TN'],
    summary: `Motionärerna vill få i gång planläggningen av bangårdsområdet, med plats för minst 250 bostäder och
försäljning i mindre delar.

Läget är attraktivt, men marken är förorenad och delvis statlig. Förvaltningarna redogör för vad som måste vara löst
först och överlåter prioriteringen åt fullmäktige.`,
    opinion: `Av de sju hektaren äger kommunen 4,3. Resten tillhör staten, som 2022 sade sig vara villig att sälja
men ännu inte har avregistrerat spåren. Det har ingen mening att planlägga den norra delen innan det är gjort. På den
södra, närmast resecentrum, går det däremot att börja.

Markprov från 31 punkter visar kreosot, bly och arsenik i halter över gränsen för känslig markanvändning, framför
allt vid det rivna lokstallet. En sanering till bostadsnivå kan kosta mellan 25 och 60 miljoner kronor. Så stor är
osäkerheten tills en fördjupad undersökning är utförd.

Hur många lägenheter det finns plats för beror på bullret. Godstågen passerar elva gånger per dygn, och med ett
skyddsavstånd på 30 meter samt skärmande kontorshus mot spåret visar en skiss på 180 till 220 bostäder på den
kommunala marken. Siffran 250 förutsätter statens del.

Planenheten har fyra planarkitekter och tolv pågående planer. Sätts denna först måste någon annan stå tillbaka, och
närmast till hands ligger i så fall villatomterna i Norrsele. Försäljning i små etapper har goda förebilder, men det
förutsätter att kommunen själv bygger gator och ledningar innan den första tomten är såld.`,
    consequences: `Planarbetet beräknas kosta 4 miljoner kronor och den fördjupade markundersökningen 1,3 miljoner.
Saneringskostnaden kan delvis krävas av den som har förorenat, enligt 10 kap. miljöbalken. Detaljplanen prövas enligt
plan- och bygglagen och kan kräva en strategisk miljöbedömning.`,
    stance: 'neutral',
    boardSummary: `Henrik Adelskog och Charlotte Ramnefors anser att bangården ska planläggas för bostäder utan
ytterligare dröjsmål. Berörda nämnder ser möjligheterna men räknar upp tre hinder: förorenad mark, statens ägande i
norr och järnvägsbullret.

En första etapp på omkring tvåhundra bostäder är tänkbar. Om den ska gå före andra planer blir en politisk
prioritering.`,
  },
  {
    title: 'Bygglov på fyra veckor',
    submitters: ['Charlotte Ramnefors'],
    text: `En snickare i Tallmora berättade för mig att han tackat nej till tre jobb i våras. Kunderna väntade på lov
för ett dubbelgarage, en takkupa och en loge som skulle bli verkstad. När beskeden kom var sommaren slut.

Lagen ger nämnden tio veckor. Älvhamra använder dem. Men det går fortare på andra håll, och jag ser inget skäl till
att ett garage ska vara svårare här.

Om kommunen inte hinner på fyra veckor är det rimligt att den sökande slipper betala. Då får förvaltningen en
anledning att skynda sig.`,
    demands: [
      'enkla bygglov ska avgöras inom fyra veckor från det att ansökan är komplett',
      'bygglovsavgiften efterskänks i sin helhet när tiden överskrids',
    ],
    asked: ['MBN'],
    summary: `Charlotte Ramnefors föreslår en tidsgaranti på fyra veckor för enkla bygglov och att den som får vänta
längre inte ska betala någon avgift.

Nämndens genomsnittliga tid är redan kortare än så. En garanti med utebliven avgift skulle däremot skapa nya problem,
och motionen avstyrks.`,
    opinion: `Under det senaste året avgjordes 212 enkla bygglov. Från komplett ansökan till beslut tog det i
genomsnitt 22 dagar, och åtta av tio fick besked inom fyra veckor. Den långa väntan som snickaren i Tallmora
beskriver beror oftast på något annat, nämligen att handlingar saknas. I medeltal dröjde det 34 dagar innan ansökan
var fullständig.

Det är alltså där insatsen bör göras. Sedan september finns en mall för måttsatta ritningar av garage, takkupor och
tillbyggnader, och varje torsdag kväll svarar en handläggare i telefon. Andelen ansökningar som är kompletta från
början har på fyra månader gått från 29 till 51 procent.

Två av tio ärenden tar längre tid av goda skäl. Grannar ska höras när åtgärden avviker från planen, och vid
strandskydd eller kulturmiljö behövs fler ögon. Om avgiften förfaller efter fyra veckor finns en risk att
handläggaren avslår hellre än ber om en komplettering. Det gagnar ingen.`,
    consequences: `Med fjolårets siffror skulle 43 avgifter ha fallit bort, ett belopp på 390 000 kronor. Plan- och
bygglagen föreskriver redan att avgiften sätts ned med en femtedel för varje påbörjad vecka som tio veckor
överskrids. En längre gående nedsättning kan regleras i taxan men ska gälla lika för alla.`,
    stance: 'against',
    boardSummary: `Motionen handlar om snabbare bygglov och om att avgiften ska utebli när det dröjer mer än fyra
veckor. Av miljö- och byggnadsnämndens statistik framgår att snittet ligger på drygt tre veckor, men att det ofta tar
ännu längre tid att få in en komplett ansökan.

Nämnden vill hjälpa de sökande att göra rätt från början och avvisar tanken på en garanti som kan locka fram
förhastade avslag.`,
  },
  {
    title: 'Rädda Kvarnmästarbostaden',
    submitters: ['Margareta Lindhagen', 'Birgitta Sandelin'],
    text: `Kvarnmästarbostaden från 1794 är stadens äldsta trähus. Den har klarat två bränder, en översvämning och
ett rivningsbeslut på 1960-talet. Frågan är om den klarar oss.

Taket läcker över norra kammaren. I augusti rasade den murade bakugnen in. Huset ägs av kommunen, och sedan
hembygdsföreningen flyttade ut 2015 har ingen haft ansvar för att elda, vädra och titta till.

Ett hus utan användning dör. Vi tror på ett kafé på sommaren, möten och slöjd på vintern och ett litet rum om
kvarnarnas tid. Men först måste det bli torrt.`,
    demands: [
      'taket på Kvarnmästarbostaden lagas före nästa vinter',
      'huset skyddas från rivning och förvanskning i detaljplan',
      'föreningar och företagare bjuds in att lämna förslag på hur huset kan användas',
    ],
    asked: ['MBN', 'KFN'],
    summary: `I motionen efterlyses akuta lagningar, skydd i detaljplan och en ny användning för den över tvåhundra
år gamla Kvarnmästarbostaden.

Miljö- och byggförvaltningen samt kultur- och fritidsförvaltningen tillstyrker i samförstånd. Taket täcktes
provisoriskt i oktober.`,
    opinion: `En byggnadsantikvarie undersökte huset i september. Timmerstommen är frisk utom i två varv på norra
sidan, där omkring åtta meter stock behöver bytas. I salen finns under fem lager tapet en schablonmålning i blått och
rött, sannolikt från 1810-talet. Något motsvarande är inte känt i trakten.

Enligt plan- och bygglagen får en särskilt värdefull byggnad inte förvanskas, och varje ägare är skyldig att
underhålla sitt hus. Det gäller kommunen lika mycket som någon annan. Nuvarande detaljplan från 1968 anger platsen
som parkering, vilket är en kvarleva från den tid då huset skulle bort. En planändring med rivningsförbud är
okontroversiell och bör kunna göras med begränsat förfarande.

Från kultursidan tillkommer ett önskemål: att schablonmålningen konserveras innan någon flyttar in. Intresset för
lokalen är stort. En slöjdförening, ett kooperativ som vill baka surdegsbröd och hembygdsföreningen själv har på eget
bevåg hört av sig. Ett anbudsförfarande i vår, med hyra efter bärkraft de första tre åren, får visa vem som har den
mest hållbara idén.`,
    consequences: `Takomläggning med spån kostar 740 000 kronor, timmerlagning och murning 520 000 och konservering
180 000. Länsstyrelsen kan bidra med upp till hälften om huset blir byggnadsminne. Med hyresgäst minskar kommunens
årliga underskott för fastigheten från 95 000 till ungefär 30 000 kronor.`,
    stance: 'for',
    boardSummary: `Margareta Lindhagen och Birgitta Sandelin befarar att Kvarnmästarbostaden förfaller bortom
räddning. Nämnderna delar oron och vill laga taket, skydda huset i en ändrad detaljplan och söka en hyresgäst genom
öppen inbjudan.

Vid undersökningen påträffades en målad vägg från tidigt 1800-tal, och den bör tas om hand innan huset öppnas.`,
  },
  {
    title: 'Återbruk på återvinningscentralen i Sågmyran',
    submitters: ['Sofia Ängermark', 'Cecilia Varghult'],
    text: `Står man en lördag vid containern för trä i Sågmyran ser man stolar, dörrar med spegelglas och hela
köksluckor fara ner i hålet. Den som frågar om man får ta en av dem får nej. Vad som lämnats är avfall och tillhör
kommunen.

Det är resursslöseri satt i system. Föreningar, nybörjare i eget hus och den som har ont om pengar skulle göra stor
nytta av det andra kastar.

Över partigränsen har vi enats om fem förslag som var för sig är små men tillsammans kan förändra platsen.`,
    demands: [
      'en container för återbruk placeras före vågen, så att saker lämnas innan de blir avfall',
      'begagnat byggmaterial säljs från en lada på området',
      'en verkstad för lagning av cyklar och möbler öppnar två eftermiddagar i veckan',
      'kommunens egna verksamheter ska söka begagnade möbler där innan de köper nya',
      'mängden återbrukat gods vägs och redovisas varje år',
    ],
    asked: ['TN'],
    summary: `Motionärerna lämnar fem konkreta förslag för att saker som går att använda igen ska få nytt liv i
stället för att krossas.

Renhållningsenheten vill genomföra alla fem, men verkstaden blir beroende av att det går att ordna arbetsledning.`,
    opinion: `Sågmyran tar emot 5 900 ton om året från hushållen. Vid ett stickprov under två lördagar bedömdes 7
procent av det grova avfallet vara helt eller lätt att reparera. Räknat på helåret är det över 300 ton.

Så här ser enheten på förslagen:

- Containern kan ställas vid infarten redan i vår. Det som skänks där har aldrig blivit avfall i lagens mening.
- Kallförrådet från den nedlagda plantskolan, 240 kvadratmeter, kan flyttas till området och bli lada för byggmaterial.
- Verkstad fordrar en handledare på halvtid. Arbetsmarknadsenheten har deltagare som gärna vill dit.
- Intern användning sker bäst genom att vaktmästarna lägger ut bilder i den möbelkatalog som skolorna redan har.
- En våg vid ladan gör redovisningen enkel.

Två grannkommuner, båda mindre än vår, har liknande verksamheter. De återbrukar 14 respektive 19 kilo per invånare
och år. Med hälften så mycket skulle Sågmyran minska mängden brännbart med en dryg tiondel.`,
    consequences: `Investeringen uppgår till 1,6 miljoner kronor och driften till 720 000 kronor, varav handledaren
290 000. Försäljning och minskad förbränning väntas ge 450 000 tillbaka. Återbruk för att förebygga avfall får delvis
bekostas av avfallstaxan, men själva försäljningen ska bära sig utan taxemedel.`,
    stance: 'for',
    boardSummary: `Fem åtgärder för ökat återbruk i Sågmyran föreslås av Sofia Ängermark och Cecilia Varghult.
Tekniska nämnden tillstyrker dem och räknar med att flera hundra ton kan komma till nytta varje år.

Containern kan vara på plats inom några månader. Verkstaden förutsätter en handledare på halvtid, och den kostnaden
prövas i budgeten.`,
  },
]
