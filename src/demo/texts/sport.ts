import type { MotionTexts } from './shape.ts'

export const sport: MotionTexts[] = [
  {
    title: 'Konstgräs på Bruksvallen',
    submitters: ['Niklas Bergfalk', 'Tomas Ekvall'],
    text: `Fotbollssäsongen i Älvhamra är fjorton veckor lång. Innan den 20 maj är gräset för blött och efter mitten
av september är det slitet till jord. Våra flicklag åker till grannkommunen, fem mil bort, för att träna i april.

Med konstgräs kan man spela från mars till november och låta fem gånger så många använda samma plan. Klubben har 480
aktiva, av vilka 350 är under sexton. Den har dessutom samlat en halv miljon i en fond för ändamålet.

Bruksvallen ligger mitt i stan, nära skolor och bussar. Det finns omklädningsrum och läktare. Bara underlaget saknas.`,
    demands: [
      'naturgräset på Bruksvallens A-plan ersätts med konstgräs senast 2028',
      'planen hålls snöfri från den 1 mars',
    ],
    asked: ['KFN', 'TN'],
    summary: `Motionärerna vill bygga konstgräs på Bruksvallen så att fotbollssäsongen blir längre.

Behovet av fler speltimmar är väl känt hos kultur- och fritidsförvaltningen. Platsen är dock olämplig, menar båda
förvaltningarna, som därför avstyrker och anvisar ett annat läge.`,
    opinion: `Bruksvallen ligger trettio meter från Hamraälven och översvämmas i genomsnitt vart sjätte år, senast
våren 2023. Vid högvatten skulle granulat spolas rakt ut i älven. Miljöenheten har sagt att man inte kan se någon
skyddsåtgärd som fungerar när hela planen står under vatten, och granulat av gummi fasas för övrigt ut enligt
gemensamma europeiska regler.

Tidigare försök att dränera vallen har inte hjälpt, eftersom grundvattnet under våren står fyra decimeter under ytan.

På Nyhems idrottsplats finns en grusplan som ingen har bokat på två år. Den ligger högt, har belysning och kan få
konstgräs utan lösa korn, av den typ som bara fylls med sand. En plan där ger cirka 1 900 timmar om året mot
Bruksvallens 380. Klubbens ordförande har varit med på plats och tycker att det är en god lösning, även om läktaren
saknas.

Snöröjning från den 1 mars är möjlig i Nyhem, där det finns yta att lägga upp massorna på. Förslaget återkommer i
nästa års investeringsunderlag.`,
    consequences: `På Bruksvallen skulle anläggningen kosta 11 miljoner kronor, varav fyra är skydd mot översvämning.
I Nyhem är motsvarande kostnad 6,3 miljoner. Klubbens fond kan lämnas som gåva. Etableringen intill älven ligger inom
strandskyddat område och hade behövt dispens enligt miljöbalken.`,
    stance: 'against',
    boardSummary: `Niklas Bergfalk och Tomas Ekvall vill anlägga konstgräs på Bruksvallen. Att klubbarna behöver fler
timmar råder det enighet om, men vallen svämmar över för ofta.

Nämnderna ser hellre att grusplanen i Nyhem byggs om, med ett underlag utan gummikorn. Det blir nästan fem miljoner
billigare och fotbollsklubben har inga invändningar.`,
  },
  {
    title: 'Föreningarnas villkor i hallar och på planer',
    submitters: ['Johan Öhrvall', 'Erik Nordensvan', 'Linda Kronqvist', 'Kent Åhrberg'],
    text: `När elpriset steg höjdes hyran för ishallen med 22 procent och för sporthallarna med 15. Föreningarna lade
ökningen på medlemsavgiften. Bandyns pojklag förlorade sju spelare, och gymnastiken har lagt ner sin söndagsgrupp.

Vi är fyra ledamöter som har tränat, kokat kaffe och kört minibuss i många år. Vi vet vad en förening betyder för en
unge som inte trivs i skolan. Det är inte där kommunen ska spara.

Förslagen hör ihop. Avgiften är viktigast, men krångel kostar också: bokningar på papper, nycklar som ska hämtas före
fyra, besked om tider som kommer två veckor före säsongen.`,
    demands: [
      'hallar och planer upplåts utan avgift för verksamhet för barn och unga upp till 20 år',
      'tiderna för höstsäsongen fördelas senast den 15 maj',
      'bokning och avbokning kan göras i telefonen',
      'nycklar ersätts med digitala lås i samtliga hallar',
      'flick- och pojkverksamhet får lika många timmar på attraktiva tider',
    ],
    asked: ['KFN'],
    summary: `Fem krav ställs för att underlätta för idrottsföreningarna, med avgiftsfria lokaler för unga som det
tyngsta.

Kultur- och fritidsförvaltningen har arbetat med flera av frågorna. Nolltaxan skulle dock tränga undan annat, och
därför avstyrks motionen som helhet, trots att delar av den redan är på väg.`,
    opinion: `Ungdomar under tjugo betalar 62 kronor i timmen för en sporthall och 210 kronor för is. Det motsvarar 9
respektive 11 procent av vad timmen kostar. Nolltaxa skulle kräva 1,9 miljoner kronor. Av den summan skulle två
tredjedelar tillfalla de fyra största föreningarna, medan ridning, orientering, scouter och friluftsliv, som inte
använder hallarna, blev utan.

Det finns också en praktisk lärdom från 2017, då sporthallarna var gratis en termin. Andelen bokade timmar som stod
tomma ökade från 6 till 19 procent, och kön till eftertraktade tider växte.

I fråga om övriga förslag kan följande nämnas:

- Fördelningen sker numera i juni och kan tidigareläggas till den 15 maj om förbunden håller sina seriescheman.
- Bokning i telefonen införs i mars, tillsammans med möjligheten att avboka samma dag.
- Fem av nio hallar har digitala lås. De återstående fyra byts i samband med underhåll fram till 2029.
- Könsfördelningen mäts varje säsong. Flickor hade i höstas 46 procent av tiden mellan 17 och 20, mot 39 förut.

Ett sätt att hjälpa dem som har det svårast vore att höja det särskilda stödet för föreningar med låga
medlemsavgifter. Det kostar mindre än nolltaxa och når rätt, och nämnden tar upp frågan när bidragsreglerna ses över
i vår.`,
    consequences: `Nolltaxan kostar 1,9 miljoner kronor per år och saknar finansiering. Byte av de sista låsen är
beräknat till 640 000 kronor och ligger i underhållsplanen. Kommunen får ge föreningar stöd som är till nytta för
invånarna men ska behandla dem lika om det inte finns sakliga skäl för annat.`,
    stance: 'against',
    boardSummary: `Johan Öhrvall, Erik Nordensvan, Linda Kronqvist och Kent Åhrberg har gemensamt lagt fram fem
förslag till föreningslivets fromma. Bokning i telefon, digitala lås och tidigare besked är sådant som kultur- och
fritidsnämnden redan inför i någon form.

Gratis lokaler säger nämnden nej till. Pengarna skulle huvudsakligen hamna hos de största klubbarna, och
erfarenheterna från ett tidigare försök var blandade. En översyn av bidragen görs i vår.`,
  },
  {
    title: 'Elljusspåret i Tallmora',
    submitters: ['Ove Stenmark Dahl', 'Gunnar Tvärlund'],
    text: `Elljusspåret i Tallmora har varit släckt sedan armaturernas kvicksilverlampor förbjöds och de sista brann
ut. Två och en halv kilometer fin skog, preparerad av frivilliga, går bara att använda medan det är ljust. Det vill i
december säga under skoltid.

Skidsektionen hade 70 barn när spåret lyste. I fjol var de 22.

Nya lampor drar en femtedel av strömmen. Frivilliga med skylift och behörig elektriker har ställt upp förr och gör
det gärna igen.`,
    demands: [
      'elljusspåret i Tallmora förses med ny belysning inför vintern 2027',
      'arbetet genomförs tillsammans med skidsektionen genom avtal',
      'spåret öppnas även för vandrare och löpare under barmarkstid',
    ],
    asked: ['KFN'],
    summary: `I motionen begärs att det släckta elljusspåret i Tallmora får nya lampor, att skidsektionen medverkar
och att spåret är tillgängligt hela året.

Förvaltningens svar är ja, med påpekandet att sjutton stolpar måste bytas innan det går att hänga upp något på dem.`,
    opinion: `Slingan har 84 stolpar, resta 1974. En kontroll med borr i oktober visade röta i sjutton, de flesta i
det sanka partiet efter Getkullen. Övriga bedöms hålla i femton år till. Kabeln är däremot i bättre skick än väntat
och kan användas igen om anslutningarna byts.

Ett avtal med skidsektionen är en god idé. Kommunen står för material och elarbeten medan sektionen reser stolpar,
röjer och tar hand om prepareringen. Så gjordes när spången över Storkärret byggdes om, och resultatet blev både
billigt och bra. Den som klättrar eller arbetar från lift måste vara försäkrad, vilket avtalet ska reglera.

För att ljuset inte ska stå på i onödan föreslås en tidsinställning: tänt från skymning till klockan 21, med en
tryckknapp vid starten för den som kommer senare. Löpare har alltid varit välkomna, men en ny skylt vid parkeringen
kan göra det tydligare. Hundspann och fyrhjulingar ska även i fortsättningen hålla sig utanför.`,
    consequences: `Armaturer, stolpar och elarbete kostar 585 000 kronor om sektionen bidrar med arbete, annars cirka
870 000. Elkostnaden väntas bli 9 000 kronor per säsong. Marken arrenderas av häradsallmänningen till 2041, och
jordägarna har inga invändningar mot att stolpar byts.`,
    stance: 'for',
    boardSummary: `Ove Stenmark Dahl och Gunnar Tvärlund vill tända elljusspåret i Tallmora på nytt. Kultur- och
fritidsnämnden säger ja till det och till att arbetet görs ihop med ortens skidåkare.

En femtedel av stolparna måste ersättas. Lamporna blir tidsstyrda och drar betydligt mindre el än de gamla.`,
  },
  {
    title: 'Utegym för äldre vid Sandudden',
    submitters: ['Lars-Göran Wikmark', 'Ruth Abrahamsdotter'],
    text: `De utegym som finns i kommunen är gjorda för den som kan göra armhävningar. Några av oss har kommit till
den punkt där det är en seger att resa sig ur en stol utan att hålla i sig.

Balans och benstyrka är precis det som avgör om man kan bo kvar hemma. I parken vid Sandudden finns redan kiosk,
toalett och plan mark. Där kunde man sätta upp några redskap för lugn träning: trappsteg, ledstång, balansbom,
armcykel.

Ensamheten bryts på köpet. Man pratar lätt med den som också är lite stel.`,
    demands: [
      'ett utegym anpassat för äldre anläggs vid Sandudden',
      'fysioterapeuter från kommunen visar övningarna några gånger varje vår',
    ],
    asked: ['KFN', 'SN'],
    summary: `Lars-Göran Wikmark och Ruth Abrahamsdotter föreslår ett utegym med redskap för balans och styrka,
lämpat för äldre, och handledning av fysioterapeut.

Redskapen invigdes i juni och ledda pass har hållits sedan dess. Bägge yrkandena är uppfyllda.`,
    opinion: `Samma idé kom våren 2024 från pensionärsrådet. Kultur- och fritidsnämnden sökte pengar ur en donation
för äldres trevnad och fick 310 000 kronor, tillräckligt för sju redskap, gummiasfalt och två bänkar. Platsen blev
den motionärerna nämner, nedanför kiosken och fyrtio meter från parkeringen.

Rehabenheten ledde tio pass mellan midsommar och september. Vid det minst besökta kom nio personer, vid det mest
besökta 34. Den äldsta var 93 år och tränade i hatt. Två undersköterskor från Norrselegården tar numera med sig
boende varannan tisdag.

Vad som har efterfrågats är tak mot regnet och en tavla med större bilder av övningarna. Tavlan är beställd. Taket
får anstå till dess att det har visat sig om någon vill träna i regn.`,
    consequences: `Anläggningen betalades med donationsmedel. Tillsyn enligt leverantörens anvisningar kostar 14 000
kronor om året och fysioterapeuternas tid motsvarar 18 000 kronor. Båda posterna finns i respektive nämnds budget.`,
    stance: 'already_done',
    boardSummary: `Sedan i juni kan den som vill träna balans och benstyrka utomhus göra det vid Sandudden. Kultur-
och fritidsnämnden och socialnämnden anser därmed att Lars-Göran Wikmarks och Ruth Abrahamsdotters motion är
besvarad.

Passen med fysioterapeut återupptas i maj.`,
  },
]
