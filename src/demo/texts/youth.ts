import type { MotionTexts } from './shape.ts'

export const youth: MotionTexts[] = [
  {
    title: 'Broddar till alla över 75 år',
    submitters: ['Birgitta Sandelin'],
    text: `Förra vintern föll 71 personer på våra trottoarer så illa att de fick åka ambulans. De flesta var äldre,
och många bröt höften. Den som bryter höften vid åttio kommer sällan tillbaka till samma liv.

Ett par broddar kostar omkring 120 kronor. En höftfraktur kostar samhället flera hundratusen, och mer än så för den
som drabbas. I andra delar av landet delar kommuner ut broddar varje höst, och de gamla hämtar dem med ett leende.

Jag ber fullmäktige att se till att varje invånare över 75 år erbjuds ett par broddar, och att utdelningen förenas med
lite kaffe och några ord om fallrisker. Hur det bäst ordnas överlåter jag åt nämnderna.`,
    demands: [],
    asked: ['SN', 'TN'],
    summary: `Utan att ställa numrerade yrkanden ber Birgitta Sandelin att kommunen ska erbjuda alla över 75 år ett
par broddar.

Fallolyckor är ett allvarligt problem, men utdelning till alla ger liten verkan per krona. Svaret är därför nej, med
ett alternativ som riktar sig till dem som faller.`,
    opinion: `Räddningstjänstens och ambulansens uppgifter visar att 71 fall utomhus är riktigt. Av dessa var
emellertid 29 över 75 år, och av dem hade elva broddar på sig. I samma åldersgrupp inträffade 163 fall i hemmet. Där
är mattkanter, nattliga toalettbesök och mediciner de vanliga orsakerna.

Försöket med broddar i kommunen för nio år sedan är lärorikt. Av 2 600 inbjudna kom 740 och hämtade sina. När de
tillfrågades i mars hade 310 använt dem mer än en gång. Flera hade ramlat inomhus sedan de glömt att ta av dem.

Det som tycks hjälpa är träning av balans och benstyrka, och därnäst en genomgång av hemmet. Arbetsterapeuterna gör
sedan i höstas ett besök hos alla som fyllt 80 och vill ha det. Den som vid besöket bedöms ha nytta av broddar får dem
då, utan kostnad. Tekniska förvaltningen flyttar dessutom upp fyra sträckor i halkbekämpningen, bland dem Strandgatan
mellan Bryggan och vårdcentralen.`,
    consequences: `Broddar till alla i åldersgruppen kostar 340 000 kronor första året och därefter ungefär 60 000.
Hembesöken och de broddar som lämnas vid dem ryms i socialnämndens anslag. Den ändrade halkbekämpningen beräknas till
45 000 kronor per vinter.`,
    stance: 'against',
    boardSummary: `Birgitta Sandelin vill förebygga fallskador genom att broddar delas ut till de äldre. Nämnderna
konstaterar att fem av sex svåra fall i åldern över 75 sker inomhus och att en tidigare utdelning fick begränsad
effekt. Hembesök till alla som fyllt 80 bedöms göra större nytta, och där ingår broddar för den som har användning för
dem. Även snöröjningen ändras på några utsatta sträckor.`,
  },
  {
    title: 'Höjd ersättning i den dagliga verksamheten',
    submitters: ['Yasmin Karlgren', 'Darko Petrovski'],
    text: `På Hantverkshuset på Sågverksvägen packas varje vecka fyrtusen skruvpåsar åt ett företag i trakten. Den som
packar får 62 kronor om dagen. Lunchen kostar 58.

Den som har daglig verksamhet enligt LSS går till ett arbete. Ersättningen är inte lön, det vet vi, men den är en
uppskattning, och just nu säger den inte mycket. Några har slutat komma därför att det går back.

Höj till hundra kronor för heldag och låt lunchen kosta högst fyrtio.`,
    demands: [
      'habiliteringsersättningen höjs till 100 kronor för heldag och 70 kronor för halvdag',
      'avgiften för lunch i daglig verksamhet sätts till högst 40 kronor',
      'ersättningen därefter räknas upp varje år',
    ],
    asked: ['SN'],
    summary: `Yasmin Karlgren och Darko Petrovski vill höja habiliteringsersättningen, sänka lunchavgiften och införa
årlig uppräkning.

Förvaltningen vill se ersättningen stiga men kan inte förorda en höjning av den storleken utan att säga var pengarna
ska tas. Motionen avstyrks, utom i fråga om årlig uppräkning som nämnden kan besluta själv.`,
    opinion: `Det är 132 personer som har daglig verksamhet i Älvhamra, på Hantverkshuset, i kaféet Slussporten och
ute på arbetsplatser. Ersättningen har varit oförändrad i sex år för dem som går hela dagar. I jämförelse med kommuner
av samma storlek ligger den strax under mitten.

Staten ger varje år ett bidrag till habiliteringsersättning. Det har använts till att betala ut en extra summa i
december, förra året 2 150 kronor per person. Skulle bidraget i stället läggas på dagersättningen räcker det till en
höjning med elva kronor, men det beviljas för ett år i taget. Brukarrådet har diskuterat saken två gånger och båda
gångerna velat behålla decemberpengen.

Att lunchen kostar nästan lika mycket som ersättningen är besvärande. På Hantverkshuset finns kylskåp och
mikrovågsugn, och ungefär hälften har med sig egen mat. Subventionerad lunch för just denna grupp är tillåten men
måste vägas mot att andra med små inkomster, exempelvis på mötesplatsen Bryggan, betalar samma pris.

En årlig uppräkning med samma procenttal som nämndens övriga avgifter och ersättningar är rimlig. Den kan införas vid
nästa genomgång.`,
    consequences: `Höjningen till 100 kronor kostar 870 000 kronor per år och lunchpriset ytterligare 310 000.
Uppräkningen beräknas till 50 000 kronor årligen. Kommunen är inte skyldig att betala habiliteringsersättning; daglig
verksamhet enligt 9 § 10 LSS är däremot en rättighet för den som tillhör personkretsen i fråga och saknar arbete eller
studier.`,
    stance: 'against',
    boardSummary: `I motionen föreslås att den som deltar i daglig verksamhet ska få 100 kronor om dagen och billigare
lunch. Socialnämnden är inte beredd att gå så långt, då det skulle kosta närmare 1,2 miljoner kronor. Däremot kommer
ersättningen att följa den årliga uppräkningen, och decemberpengen från statsbidraget blir kvar enligt brukarrådets
önskan.`,
  },
  {
    title: 'Sommarlov på hemmaplan för ungdomar med LSS',
    submitters: ['Anders Qvillberg'],
    text: `När skolan slutar i juni börjar en omställning för familjer som har en tonåring med funktionsnedsättning.
Andra femtonåringar kan vara ensamma hemma. Deras son eller dotter kan inte det, och semestern räcker inte till tio
veckor.

Korttidstillsynen i Älvhamra stänger i juli. De ungdomar som behöver den bussas då fem mil till en annan kommun, till
personal de aldrig har träffat. För den som har autism kan resan ensam förstöra dagen.

Tolv familjer har skrivit till mig. De begär inget märkvärdigt, bara samma lokal och några kända ansikten.`,
    demands: [
      'korttidstillsynen hålls öppen i Älvhamra hela sommarlovet',
      'personal från anpassade grundskolan erbjuds att arbeta där under lovet',
    ],
    asked: ['SN', 'BUN'],
    summary: `Anders Qvillberg vill att korttidstillsynen för skolungdomar med LSS-beslut ska vara öppen hemma i
kommunen även i juli.

De båda förvaltningarna har gemensamt gått igenom sommarens bemanning och funnit en lösning. Motionen tillstyrks.`,
    opinion: `Förra sommaren hade nitton ungdomar beslut om korttidstillsyn och tretton av dem åkte till den andra
kommunen i juli. Fem avbröt vistelsen i förtid. Deras föräldrar tog i stället ut obetald ledighet eller delade upp
semestern så att de aldrig var lediga samtidigt.

Stängningen infördes för att spara in vikarier. Räknar man med köpta platser, taxi och ledsagare blev besparingen 40
000 kronor, och då är föräldrarnas tid inte medräknad. Det är svårt att försvara.

Elevassistenter vid anpassade grundskolan på Nyhemsskolan har uppehållsanställning och är lediga under sommaren. Sju
har sagt att de gärna arbetar tre eller fyra veckor. De känner ungdomarna, vet vad som oroar dem och behöver ingen
introduktion. Lokalen på Äppelgården saknar visserligen kylanläggning, men solskydd sätts upp i maj.`,
    consequences: `Öppet i juli kostar 420 000 kronor, varav 380 000 tas från det som annars går till köpta platser
och resor. Korttidstillsyn för skolungdom över tolv år är en rättighet enligt 9 § 7 LSS och omfattar lov.
Assistenternas sommararbete måste rymmas inom arbetstidslagens regler om dygnsvila och semester.`,
    stance: 'for',
    boardSummary: `Motionären föreslår att ungdomar med rätt till korttidstillsyn ska slippa resa till en annan kommun
i juli. Socialnämnden och barn- och utbildningsnämnden tillstyrker, då nästan hela kostnaden täcks av det som redan i
dag betalas för platser på annat håll. Assistenter från Nyhemsskolan kommer att erbjudas arbetet.`,
  },
  {
    title: 'Ungdomsmottagning i Tallmora',
    submitters: ['Margareta Lindhagen'],
    text: `Ungdomsmottagningen i centralorten är öppen tre eftermiddagar i veckan. Sista bussen till Tallmora går
16.40. En sextonåring därifrån måste alltså be om ledigt från skolan eller om skjuts av en förälder, för ett besök som
kanske handlar om just det man inte vill tala om hemma.

Av mottagningens besökare kommer fyra procent från södra kommundelen. Där bor fjorton procent av ungdomarna. De mår
inte bättre än andra, de kommer bara inte fram.

En eftermiddag varannan vecka i distriktssköterskans lokal vore en god början.`,
    demands: [
      'en filial till ungdomsmottagningen öppnas i Tallmora en eftermiddag varannan vecka',
      'mottagningen erbjuder samtal på distans för den som inte kan komma dit',
    ],
    asked: ['SN'],
    summary: `Margareta Lindhagen vill göra ungdomsmottagningen lättare att nå för unga i Tallmora, dels genom en
filial, dels genom samtal på distans.

Mottagningen drivs av regionen och kommunen ihop. Eftersom regionen ännu inte har lämnat besked om filialen tar
förvaltningen inte ställning till den delen.`,
    opinion: `Enligt avtalet svarar regionen för barnmorska och läkare och kommunen för kurator. Kommunen kan alltså
på egen hand skicka kuratorn till Tallmora, men utan barnmorska blir det inte en ungdomsmottagning utan ett
samtalsrum. Också det kan ha ett värde; två av tre besök hos kuratorn rör oro, sömn eller relationer.

Regionen meddelar att man ser över alla mindre mottagningar i länet och att besked kan väntas tidigast till hösten.
Lokalen i Tallmora är ledig varje onsdag. Den ligger dock vägg i vägg med väntrummet för provtagning, och flera
ungdomar i Tallmora skolas tidigare elevråd har sagt att de inte skulle gå in där, av rädsla för att stöta på en
granne.

Samtal på distans erbjuds sedan i våras av kuratorn, i en säker tjänst som regionen tillhandahåller. Elva av fyrtio
digitala besök hittills kom från södra kommundelen, en betydligt högre andel än vid fysiska besök. Det talar för att
avståndet är en del av förklaringen men inte hela.

Om fullmäktige önskar gå före regionen kan kuratorn börja med ett försök under en termin. Vill man hellre invänta
beskedet förlorar man omkring ett halvår.`,
    consequences: `Kuratorns tid i Tallmora motsvarar tio procent av en tjänst, 62 000 kronor per år, och skulle tas
från centralorten. Lokalen lånas ut utan hyra. Regionens kostnad är inte känd. Hälso- och sjukvård av det här slaget
är regionens ansvar, och kommunen får inte ensam inrätta en mottagning.`,
    stance: 'neutral',
    boardSummary: `Ungdomar i Tallmora har svårt att hinna till ungdomsmottagningen med dagens bussar. Margareta
Lindhagen föreslår därför en filial där, och möjlighet till samtal på distans.

Det senare finns sedan i våras. Beträffande filialen inväntas regionens översyn, och nämnden förhåller sig neutral
tills den är klar. Ett begränsat försök med enbart kurator är möjligt dessförinnan.`,
  },
  {
    title: 'Gjuteriet öppet fredag och lördag kväll',
    submitters: ['Kent Åhrberg', 'Johan Öhrvall', 'Niklas Bergfalk'],
    text: `Fritidsgården Gjuteriet stänger klockan 18 på fredagar och är stängd hela lördagen. Det är precis då som
ungdomarna behöver någonstans att vara. I stället samlas de vid busstationen och under bron vid Forsvägen.

Polisen räknade till 46 ingripanden mot unga i centrum förra året, och 39 av dem skedde en fredag eller lördag efter
klockan 19. Det handlar sällan om grova brott. Det handlar om fylla, slagsmål och tristess.

Vi tillhör olika partier och är oense om mycket, men inte om att en varm lokal med vuxna, biljardbord och toast är
bättre än en kall bro.`,
    demands: [
      'fritidsgården Gjuteriet har öppet till klockan 23 på fredagar och lördagar',
      'fältsekreterarna finns på plats båda kvällarna',
      'ungdomarna själva får vara med och bestämma vad som händer där',
    ],
    asked: ['SN', 'KFN'],
    summary: `Tre ledamöter föreslår att fritidsgården håller öppet sena kvällar i veckosluten, med fältsekreterare på
plats och med inflytande för dem som kommer dit.

Socialnämndens och kultur- och fritidsnämndens förvaltningar är överens om att tillstyrka och har lagt fram ett
förslag till schema.`,
    opinion: `Gjuteriet har i dag flest besökare mellan 15 och 17, huvudsakligen elever i årskurs 6 och 7. De äldre
kommer inte, och när man frågar dem säger de att det stänger innan kvällen har börjat. En provkväll i november, öppen
till 23, lockade 118 besökare, av vilka 80 var mellan femton och arton år. Inga ordningsstörningar inträffade där
eller vid busstationen.

För att hinna med utan att bygga ut personalstyrkan alltför mycket föreslås att måndagar stängs och att onsdagar
kortas med en timme. Besöken är få båda dagarna. Tre fritidsledare arbetar varje sen kväll, och ingen arbetar fler än
två veckoslut av fyra.

Fältsekreterarna är två. De rör sig redan ute på fredagskvällarna men utan någon fast punkt, och de ser gärna att
Gjuteriet blir deras bas. På lördagarna behövs schemaändringar som har förhandlats med facket. Deras uppgift är att
lära känna ungdomarna och inte att vara ordningsvakter; den gränsen är viktig att hålla.

Ett ungdomsråd med sju ledamöter har bildats och fått 30 000 kronor om året att bestämma över. Det första beslutet var
att köpa in en ny popcornmaskin. Det andra var att bjuda in politikerna.`,
    consequences: `Nettokostnaden är 540 000 kronor per år, varav kultur- och fritidsnämnden står för 400 000 och
socialnämnden för tillägg till fältsekreterarna. Öppna insatser för barn och unga kräver inget biståndsbeslut.
Barnkonventionen, som är svensk lag, ger barn rätt till vila, fritid och till att bli hörda.`,
    stance: 'for',
    boardSummary: `Kent Åhrberg, Johan Öhrvall och Niklas Bergfalk vill förlänga Gjuteriets öppettider på
helgkvällarna. Både socialnämnden och kultur- och fritidsnämnden tillstyrker efter en lyckad provkväll med 118
besökare.

Det nya schemat flyttar tid från måndagar och onsdagar. Fältsekreterarna får sin bas i huset, och ungdomarna har redan
bildat ett eget råd.`,
  },
]
