import type { MotionTexts } from './shape.ts'

export const water: MotionTexts[] = [
  {
    title: 'Kommunalt vatten till Lomviksbyn',
    submitters: ['Ingrid Mossberg', 'Malin Åkerstig'],
    text: `Torra somrar sinar brunnarna i Lomviksbyn. I juli för två år sedan hämtade elva familjer vatten i dunkar
vid macken i Norrsele, och en mjölkbonde körde tank i fyra veckor för att hans djur skulle få dricka.

Tar man prov i de brunnar som inte sinar hittar man i stället järn, mangan och på några ställen uran.
Småbarnsföräldrar köper vatten på flaska.

Sjön ligger där, och ledningen från Norrsele vattenverk slutar 6,5 kilometer bort. Vi begriper att det är dyrt. Men
rent vatten är inte en lyx som man ska behöva flytta för.`,
    demands: [
      'kommunen utreder hur Lomviksbyn kan få allmän vattenförsörjning',
      'utredningen innefattar både överföringsledning från Norrsele och ett mindre lokalt verk',
      'en nödvattentank ställs upp i byn varje sommar tills frågan är löst',
    ],
    asked: ['TN', 'MBN'],
    summary: `I motionen begärs att förutsättningarna för kommunalt dricksvatten i Lomviksbyn klarläggs och att byn
under tiden får tillgång till nödvatten under somrarna.

Yttrandet är gemensamt för tekniska förvaltningen och miljö- och byggförvaltningen. Det beskriver behov och kostnader
men tar inte ställning till om en utredning bör beställas just nu.`,
    opinion: `Enligt 6 § lagen om allmänna vattentjänster är kommunen skyldig att ordna vattenförsörjning i ett
större sammanhang om det behövs med hänsyn till människors hälsa eller miljön. Lomviksbyn har 64 hushåll inom en
radie av 900 meter. Det ligger nära gränsen för vad som i praxis har räknats som ett större sammanhang, och utgången
av en prövning är svår att förutse.

Miljöinspektörerna har gått igenom 41 vattenprov från de senaste fem åren. Sju var otjänliga, fem på grund av
bakterier och två på grund av uran över 30 mikrogram per liter. Flera brister kan avhjälpas med bättre brunnslock
eller filter till en rimlig penning; andra inte.

En ledning från Norrsele uppskattas grovt kosta 22 miljoner kronor. Ett litet verk vid sjön blir billigare att bygga,
kanske 13 miljoner, men betydligt dyrare att sköta. I bägge fallen måste anläggningsavgiften täckas av de anslutna
eller slås ut på hela kollektivet av abonnenter.

Nödvattentank kan ställas upp från juni till augusti utan några särskilda beslut. Driftorganisationen har två tankar
och tänker börja i sommar.`,
    consequences: `Utredningen skulle kosta omkring 450 000 kronor, som kan belasta vattenkollektivet endast om den
leder till ett verksamhetsområde. Tanken kostar 28 000 kronor per säsong i transporter och provtagning. Länsstyrelsen
kan enligt lagen om allmänna vattentjänster förelägga en kommun som inte fullgör sin skyldighet.`,
    stance: 'neutral',
    boardSummary: `Brunnarna i Lomviksbyn ger för lite eller för dåligt vatten, skriver Ingrid Mossberg och Malin
Åkerstig, som vill att kommunen utreder en anslutning.

Av de två nämndernas svar framgår att vart sjätte prov har varit otjänligt och att en lösning kostar mellan 13 och 22
miljoner kronor. Huruvida lagens krav är uppfyllda är osäkert. En tank med dricksvatten placeras i byn under
sommarmånaderna.`,
  },
  {
    title: 'Torra källare i Bruksänget',
    submitters: ['Agneta Brolund'],
    text: `Natten till den 19 augusti föll 74 millimeter regn på tre timmar. På Lingatan stod vattnet i knähöjd, och
i 52 källare i Bruksänget förstördes pannor, tvättmaskiner och fotoalbum.

Det var tredje gången på elva år. Ledningarna under kvarteret lades 1954, när det fanns ängar runt om som sög upp
regnet. Nu ligger där asfalt, och allt rinner till samma rör.

De boende har fått höra att det var ett extremt regn. Extrema regn verkar ha blivit en vana. En del har fått besked
av sitt försäkringsbolag att nästa skada inte ersätts, och då är deras hus i praktiken omöjliga att sälja.`,
    demands: [
      'en plan för dagvattnet i Bruksänget tas fram inom ett år',
      'det undersöks om fotbollsplanen vid Lingatan kan sänkas och fungera som magasin vid skyfall',
      'kommunen ger de boende råd om hur de själva kan skydda sina hus',
      'spill- och dagvatten skiljs åt i de kvarter där de ännu går i samma ledning',
    ],
    asked: ['TN'],
    summary: `Agneta Brolund ställer fyra krav för att minska risken för nya översvämningar i Bruksänget.

Vattenenheten tillstyrker alla fyra. Det mest omfattande, att skilja ledningarna åt, behöver få ta sju år.`,
    opinion: `Regnet i augusti motsvarade vad som statistiskt inträffar en gång på åttio år. Ledningsnätet är byggt
för tioårsregn. Inget rörsystem kan göras så stort att det tar emot det som föll den natten, och därför måste vattnet
ges någonstans att ta vägen ovan mark.

Fotbollsplanen vid Lingatan ligger redan 60 centimeter lägre än gatan. Sänks den ytterligare en halv meter ryms 3 400
kubikmeter, vilket är ungefär två tredjedelar av det överskott som rann in i källarna. Planen används av knattelag
två kvällar i veckan och torkar upp på ett dygn om dräneringen läggs om.

I fyra kvarter mellan Lingatan och Valsgränd är systemet kombinerat. Vid skyfall trycks då avloppsvatten upp genom
golvbrunnarna, något som är både ohygieniskt och **kommunens ansvar** enligt vattentjänstlagen. Omläggningen tas
kvarter för kvarter, med början där flest källare drabbades.

Till dess kan backventil, borttagna stuprör och en låg vall kring källartrappan göra stor nytta. Tre kvällar i
januari bjuds fastighetsägarna in till råd på plats, och den som vill kan boka besök av en rörtekniker.`,
    consequences: `Planen ryms i driftbudgeten. Sänkningen av fotbollsplanen kostar 5,6 miljoner kronor, och
separeringen av ledningarna 31 miljoner fördelade över sju år, vilket höjer brukningstaxan med cirka 2,5 procent.
Kommunen har hittills betalat ut 1,8 miljoner kronor i skadestånd för källaröversvämningar med spillvatten.`,
    stance: 'for',
    boardSummary: `Efter sommarens skyfall vill Agneta Brolund ha en sammanhållen plan för vattnet i Bruksänget.
Tekniska nämnden anser att samtliga förslag är befogade.

Tanken är att låta en nedsänkt fotbollsplan ta emot överskottet vid kraftiga regn, att successivt dela på spill- och
dagvatten och att redan i vinter erbjuda husägarna rådgivning.`,
  },
  {
    title: 'Skäligare krav på enskilda avlopp',
    submitters: ['Patrik Ljungsäter', 'Göran Hällstadius'],
    text: `En pensionär i Ödsbyn fick i våras besked om att hennes trekammarbrunn från 1988 inte längre duger. Ny
anläggning: 140 000 kronor. Tid att åtgärda: ett år. Pension efter skatt: 13 600 kronor i månaden.

Ingen är emot rena vattendrag. Men ett ensamt hus med en boende, fyra hundra meter från närmaste dike, kan rimligen
inte behandlas som en camping vid sjön.

Älvhamra hör enligt vår mening till de kommuner som driver på hårdast. Det borde finnas utrymme för sunt förnuft.`,
    demands: [
      'tiden för att byta ut ett underkänt avlopp förlängs till fem år för fastigheter med högst två boende',
      'tillsynsavgiften halveras',
      'tillsynen inriktas på avlopp inom 100 meter från sjö eller vattendrag',
    ],
    asked: ['MBN'],
    summary: `Motionärerna vill mildra tillsynen av enskilda avlopp genom längre tid, lägre avgift och fokus på
fastigheter nära vatten.

Miljöenheten har förståelse för att kostnaden är betungande men avstyrker, eftersom en allmän regel av det slag som
föreslås inte är förenlig med miljöbalken.`,
    opinion: `Tillsyn enligt miljöbalken är myndighetsutövning mot enskild. Nämnden ska i varje ärende väga nyttan
för miljön mot kostnaden för den som berörs, och den avvägningen kan varken fullmäktige eller nämnden själv ersätta
med en schablon om fem år. Ett beslut som fattades på den grunden skulle troligen upphävas.

Inom ramen för den enskilda prövningen finns däremot mer utrymme än motionen låter förstå. Av 118 beslut de två
senaste åren gällde 47 en tid på två år eller mer. Skäl som godtagits är hög ålder, planerad försäljning eller att
flera grannar vill göra en gemensam anläggning. Kvinnan i Ödsbyn, om det rör sig om det fall som är känt hos enheten,
har efter ett samtal fått tre år på sig.

Avgiften ska täcka kostnaden för tillsynen. Sänks den måste mellanskillnaden tas av skattemedel, det vill säga även
av dem som redan har bekostat ett nytt avlopp.

Närheten till vatten styr redan i vilken ordning områdena besöks. Ödsbyn kom tidigt eftersom Ödsbyån rinner ut
ovanför Norrseles vattentäkt.`,
    consequences: `En halverad avgift minskar intäkterna med 420 000 kronor per år. Generella undantag från
miljöbalkens krav skulle kunna leda till kritik från länsstyrelsen. För fastighetsägarna innebär ett avslag ingen
skillnad mot i dag.`,
    stance: 'against',
    boardSummary: `Patrik Ljungsäter och Göran Hällstadius tycker att kommunen är för sträng mot ägare av äldre
avlopp på landsbygden. Miljö- och byggnadsnämnden svarar att lagen kräver en bedömning i varje särskilt fall och att
en fast tidsgräns därför inte kan införas.

I fyra beslut av tio har ägaren fått två år eller längre. Den som har svårt att klara kostnaden uppmanas att höra av
sig till handläggaren.`,
  },
  {
    title: 'Solceller på ishallens tak',
    submitters: ['Jonatan Ekströmmer'],
    text: `Ishallen är den byggnad i kommunen som drar mest el: 980 000 kilowattimmar om året. Den har också det
största taket, 3 100 kvadratmeter som lutar åt söder.

Allra mest kyla går åt i augusti och september, när säsongen börjar och solen fortfarande står högt. Bättre än så kan
tillgång och behov knappast stämma överens.

Panelerna har blivit billiga. Kommunen har sagt att den ska halvera sin köpta energi till 2035, och då kan vi inte
lämna det bästa taket tomt.`,
    demands: ['solceller installeras på ishallens tak', 'invånarna kan följa elproduktionen på en tavla i entrén'],
    asked: ['TN'],
    summary: `Jonatan Ekströmmer föreslår solceller på ishallen och en tavla som visar hur mycket el de ger.

Fastighetsenheten har undersökt takets bärighet. Resultatet gör att förslaget måste avstyrkas, men andra tak är
bättre lämpade.`,
    opinion: `Ishallen uppfördes 1976 med fackverk av limträ som är beräknade för en snölast på 2,0 kilonewton per
kvadratmeter. Dagens norm för orten är 2,5. Taket skottas därför redan när snödjupet når fyrtio centimeter. Paneler
väger omkring 15 kilo per kvadratmeter och försvårar dessutom skottningen. Konstruktören, som har gått upp och mätt
balkarna, avråder bestämt.

Att förstärka stommen skulle kosta 9 miljoner kronor. Hallen kommer enligt lokalplanen att ersättas omkring 2034, så
den investeringen hinner aldrig löna sig.

Sporthallen vid Älvgymnasiet och centralköket på Sågverksvägen har däremot tak som tål lasten. Köket använder sin
ström dagtid, vardagar året om, och där skulle 140 kilowatt betala sig på nio år. Ett underlag för båda byggnaderna
läggs fram för nämnden till hösten. Önskemålet om en tavla är lätt att uppfylla där.`,
    consequences: `Med nödvändig takförstärkning blir kostnaden 12,4 miljoner kronor, att jämföra med en årlig
besparing på ungefär 260 000 kronor. På sporthallen och centralköket kan motsvarande mängd el fås för sammanlagt 3,3
miljoner. Konstruktiva ändringar av hallens stomme kräver anmälan enligt plan- och bygglagen.`,
    stance: 'against',
    boardSummary: `Ishallens stora tak lockar till solceller, men stommen från 1970-talet bär inte mer vikt än den
gör. Så kan tekniska nämndens svar på Jonatan Ekströmmers motion sammanfattas. Hallen väntas bli ersatt inom tio år,
och en förstärkning vore därför bortkastad.

Nämnden avser i stället att pröva centralköket och gymnasiets sporthall, där förutsättningarna är goda.`,
  },
  {
    title: 'En reservvattentäkt för tätorten',
    submitters: ['Johan Öhrvall', 'Tomas Ekvall'],
    text: `Hela centralorten får sitt vatten från en enda grusås. Om en tankbil välter på länsvägen vid Åsbacken kan
14 000 människor stå utan dricksvatten i månader.

Det finns ingen annan källa inkopplad. Tillfälliga tankar räcker till några liter per person, inte till ett
äldreboende, ett bruk eller en brandpost.

Tanken på en sådan olycka är obehaglig. Men just därför hör den hemma i fullmäktige medan det ännu finns tid att
välja.`,
    demands: [
      'en reservvattentäkt som kan försörja tätorten pekas ut och skyddas',
      'arbetet redovisas för fullmäktige minst en gång om året',
    ],
    asked: ['TN'],
    summary: `Johan Öhrvall och Tomas Ekvall pekar på sårbarheten i att tätorten är beroende av en enda vattentäkt.

En reserv är sedan förra hösten utpekad vid Norrsele, och ansökan om vattenskyddsområde har lämnats in. Motionen bör
med den upplysningen kunna förklaras besvarad.`,
    opinion: `Frågan väcktes efter torkan för några år sedan. Under 2023 borrades nio undersökningsbrunnar på åsen
norr om Norrsele. Provpumpningen, som pågick i fyra månader, visade att 45 liter per sekund kan tas ut uthålligt. Det
är något mer än vad tätorten använder en vanlig dag.

Ansökan om vattenskyddsområde ligger hos länsstyrelsen, och beslut väntas under nästa år. Ledningen på elva kilometer
samförläggs till största delen med fiber och med belysningskabeln längs älvstigen, om den byggs. Kopplingspunkten vid
Sandudden är redan färdig.

Under tiden har beredskapen höjts på andra sätt. Åsbacken har fått räcken och täta diken på 800 meter, och kommunen
har avtal med tre grannkommuner om lån av tankbilar.

Från och med i år ingår en rapport om vattenförsörjningens säkerhet i tekniska nämndens årsredovisning, som går till
fullmäktige.`,
    consequences: `Projektet är upptaget i investeringsplanen med 48 miljoner kronor till och med 2029. Det
finansieras av vattenkollektivet. Skyddsföreskrifterna kan innebära begränsningar för sju lantbruk, med rätt till
ersättning enligt miljöbalken om pågående markanvändning avsevärt försvåras.`,
    stance: 'already_done',
    boardSummary: `Tätorten behöver en andra vattentäkt, och ett sådant arbete pågår. Det beskedet får Johan Öhrvall
och Tomas Ekvall av tekniska nämnden. Provpumpningar vid Norrsele har gett goda resultat, skyddsområde är sökt och
ledningen finns med i planen för de närmaste åren.

Läget redovisas årligen för fullmäktige i samband med bokslutet.`,
  },
]
