import type { MotionTexts } from './shape.ts'

export const culture: MotionTexts[] = [
  {
    title: 'Meröppet bibliotek i Ödsbyn',
    submitters: ['Anders Qvillberg', 'Cecilia Varghult'],
    text: `Biblioteket i Ödsbyn har öppet tisdagar mellan ett och fem. Den som arbetar i stan hinner aldrig dit, och
bussen som skolungdomarna åker med kommer fram kvart i.

Bokhyllorna är fulla, lokalen är uppvärmd dygnet runt och datorn surrar i mörkret. Allt finns utom nyckeln.

Med lånekort och kod skulle byborna kunna gå in själva på morgnar, kvällar och helger. Tekniken är prövad sedan länge
och människor är mer att lita på än man tror.`,
    demands: [
      'biblioteket i Ödsbyn görs meröppet mellan klockan 7 och 22 alla dagar',
      'den bemannade tiden behålls och flyttas till en kväll',
    ],
    asked: ['KFN'],
    summary: `Anders Qvillberg och Cecilia Varghult vill att låntagare i Ödsbyn själva ska kunna öppna biblioteket
med kort och kod, och att personalen finns där på kvällstid.

Kultur- och fritidsförvaltningen är för. Den föreslår onsdag som bemannad kväll, då även bygdegården brukar ha
verksamhet.`,
    opinion: `Ödsbyn har 640 invånare och 118 av dem har lånat en bok det senaste året. Det är en lägre andel än i
Norrsele och Tallmora, vilka båda har dubbelt så långa öppettider. En enkät som lades i brevlådorna i våras
besvarades av 203 personer. Två tredjedelar ville framför allt komma in på helgen.

Lokalen ligger i skolans gavel och har egen ingång, toalett och ramp. Vad som behöver ordnas är lås med kortläsare,
självbetjäning för lån, en kamera i entrén och en dörr med larm mot skolans korridor.

I mindre kommuner som har öppnat på detta vis har svinnet varit obetydligt. Däremot uppstår ibland slitningar om hur
lokalen lämnas, och därför ska alla som vill ha kod komma på en kort genomgång och skriva under några enkla regler.
Den som är under sexton år får komma in i sällskap med en vuxen.

Flyttas personalens fyra timmar till onsdag kväll kan bibliotekarien dessutom hålla bokcirkel, något som sju personer
redan har frågat efter.`,
    consequences: `Utrustningen kostar 265 000 kronor, och statligt bidrag för stärkta bibliotek kan sökas för
hälften. Löpande tillkommer 24 000 kronor för larm och licenser. Bevakningen med kamera ska dokumenteras enligt
kamerabevakningslagen, och skyltar ska sättas upp.`,
    stance: 'for',
    boardSummary: `Med lånekort som nyckel ska biblioteket i Ödsbyn kunna användas från tidig morgon till sen kväll.
Det föreslår Anders Qvillberg och Cecilia Varghult, och kultur- och fritidsnämnden biträder motionen.

Personal blir kvar fyra timmar i veckan men på onsdagskvällar. Yngre barn får besöka lokalen tillsammans med någon
vuxen.`,
  },
  {
    title: 'Kulturskola utan avgift',
    submitters: ['Emelie Tornqvist', 'Darko Petrovski'],
    text: `Att lära sig fiol kostar 950 kronor per termin i Älvhamra, plus 300 i hyra för instrumentet. Två barn som
spelar två terminer: fem tusen om året. För en ensamstående mamma inom hemtjänsten är det skillnaden mellan ja och
nej.

Därför sitter det mest läkar- och lärarbarn i stråkorkestern. Det säger vi utan att klandra dem; de spelar vackert.
Men begåvningen är inte fördelad efter inkomst.

Ta bort avgiften, låt lärarna hämta barnen direkt i skolan och se vad som händer.`,
    demands: [
      'terminsavgiften och instrumenthyran i kulturskolan slopas',
      'undervisning i grupp erbjuds i skolornas lokaler direkt efter skoldagen',
    ],
    asked: ['KFN', 'BUN'],
    summary: `Motionärerna anser att kulturskolan ska vara avgiftsfri och komma närmare barnen genom lektioner i
skolorna.

De tillfrågade förvaltningarna är eniga om målet men anser att slopad avgift är fel medel så länge kön består.
Motionen avstyrks, medan den andra punkten delvis redan prövas.`,
    opinion: `I kulturskolan går 412 barn. I kön står 97, de flesta till piano, gitarr och dans. Det som i första
hand stänger barn ute är med andra ord inte priset utan antalet platser. Utan avgift blir kön längre, och
erfarenheten säger att de som anmäler sig först är barn vars föräldrar håller sig underrättade.

Utredaren har jämfört elevernas hemadresser med skolornas upptagningsområden. Från Kvarnbergsskolan kommer 4 procent
av eleverna, trots att var femte grundskoleelev går där. Skillnaden är störst för enskild undervisning och minst för
dansen, som har samma avgift men hålls i skolans gymnastiksal. Det tyder på att platsen betyder mer än pengarna.

Sedan augusti undervisar två lärare i slagverk och sång på Kvarnbergsskolan två eftermiddagar i veckan. Första
terminen är fri, och 61 barn deltar. Av dem hade fem spelat tidigare.

De 1,2 miljoner som avgiften ger skulle räcka till två lärare. Om nämnden fick den summan att lägga på det ena eller
det andra vore valet därför ganska lätt.`,
    consequences: `Slopad avgift och hyra minskar intäkterna med 1,2 miljoner kronor per år. För att möta väntad
efterfrågan behövs ytterligare två till tre tjänster, motsvarande 1,5 miljoner. Kulturskolan är frivillig för
kommunen, som själv avgör om avgift ska tas ut.`,
    stance: 'against',
    boardSummary: `Emelie Tornqvist och Darko Petrovski vill ta bort avgifterna i kulturskolan och flytta ut
undervisningen i skolorna. I sitt svar framhåller nämnderna att platserna är för få redan nu och att närhet tycks
spela större roll än kostnad.

Försöket på Kvarnbergsskolan, där första terminen inte kostar något, har lockat ett sextiotal nybörjare och får
fortsätta.`,
  },
  {
    title: 'Vad händer med biografen Forsen?',
    submitters: ['Samira Haddad'],
    text: `När biografägaren går i pension till sommaren finns det ingen som tar över. Forsen öppnade 1939. Där har
fyra generationer älvhamrabor hållit varandra i handen i mörkret, och foajéns terrazzogolv är slitet i exakt den form
som kön till godiset har.

Folkets hus-föreningen, en filmstudio och några eldsjälar samtalar med varandra. De vågar inte gå vidare utan att
veta hur kommunen ser på saken.

Jag begär ingen viss åtgärd. Men innan lokalen blir lager för träningsredskap vill jag att nämnden redovisar läget
öppet: vad huset är värt, vad det kostar att driva, vilka roller kommunen kan tänkas ha. Sedan får fullmäktige
diskutera.`,
    demands: [],
    asked: ['KFN'],
    summary: `Samira Haddad ber kultur- och fritidsnämnden om en öppen redovisning av biografen Forsens framtid.
Något yrkande framställs inte.

Nedan beskrivs husets skick, ekonomin och tre roller som kommunen kan välja mellan.`,
    opinion: `Forsen har 214 platser, en digital projektor från 2012 och ett lovprisat ljud. Besöken uppgick förra
året till 16 800, vilket är 4 000 färre än före pandemin. Verksamheten har burit sig, men bara därför att ägaren inte
tagit ut någon lön att tala om. Med en anställd föreståndare på halvtid uppstår ett underskott på omkring 280 000
kronor.

Fastigheten är värderad till 3,4 miljoner kronor. Fasad och entré är i originalskick och omnämns i
kulturmiljöprogrammet. Elsystemet är uttjänt, och projektorn bör bytas inom två år.

Kommunen kan vara hyresvärd, bidragsgivare eller enbart samtalspartner. Som hyresvärd köper man huset och hyr ut det
till en förening; det ger kontroll men också ansvaret för varje läckande rör. Som bidragsgivare lämnar man ett årligt
stöd till den som driver biografen, ungefär som till sommarteatern i Forsparken. Den tredje rollen innebär att hjälpa
initiativtagarna med stadgar, kalkyler och ansökningar till länets kulturfond, vilket förvaltningen gör redan nu.

Ägaren har lovat att inte sälja till någon annan före den 30 april.`,
    consequences: `Köp och nödvändig upprustning beräknas kosta 6,1 miljoner kronor. Ett driftbidrag på samma nivå
som det väntade underskottet blir 280 000 kronor om året. Stöd till en enskild näringsidkare kräver synnerliga skäl
enligt kommunallagen, medan bidrag till en ideell förening av allmänt intresse inte möter samma hinder.`,
    stance: 'neutral',
    boardSummary: `Biografen Forsen står inför ett ägarbyte eller en nedläggning. Samira Haddad har bett om fakta
inför en diskussion, och kultur- och fritidsnämnden har tagit fram sådana.

Enligt redovisningen behöver biografen ett tillskott på knappt 300 000 kronor per år om den ska ha avlönad personal.
Kommunen kan köpa huset, ge bidrag eller nöja sig med råd. Säljaren väntar till sista april.`,
  },
  {
    title: 'En procent till konst när kommunen bygger',
    submitters: ['Darko Petrovski', 'Agneta Brolund'],
    text: `Kommunen bygger för hundratals miljoner de närmaste åren: ett äldreboende, en förskola, ett nytt
resecentrum. Det blir fina ytor med lättskötta golv. Det som människor minns av ett hus är dock sällan golvet.

På Nyhemsskolan finns en mosaik av en lärare som dog för länge sedan. Varje elev som har gått där kan beskriva den i
detalj.

Regeln om en procent till konstnärlig gestaltning har funnits som ideal sedan 1937. Vi vill att den ska gälla här
också, på riktigt.`,
    demands: [
      'en procent av kostnaden vid ny- och ombyggnad av kommunala lokaler avsätts till konstnärlig gestaltning',
    ],
    asked: ['KFN', 'TN'],
    summary: `Darko Petrovski och Agneta Brolund föreslår att kommunen tillämpar enprocentsregeln i sina byggprojekt.

Fullmäktige antog i september riktlinjer med just den innebörden. Sakfrågan är därmed avgjord.`,
    opinion: `Riktlinjerna för offentlig konst omfattar alla projekt över fem miljoner kronor. En procent av
produktionskostnaden sätts av redan i förstudien, så att konstnären kan arbeta ihop med arkitekten och inte blir
ombedd att pynta en färdig vägg. Av beloppet ska en tiondel sparas till framtida vård.

Den nya förskolan i Nyhem är först ut. Bland 64 intresserade konstnärer har tre fått skissa, och förskolebarnen har
under ett par veckor byggt egna förslag i lera som juryn fick se. Vinnaren utses i februari.

I mindre ombyggnader samlas pengarna i en pott. Den kan användas där ingenting byggs men många vistas, till exempel
på Norrselegården eller vid hållplatserna längs Bruksgatan.`,
    consequences: `Med nuvarande investeringsplan uppgår avsättningen till i genomsnitt 1,7 miljoner kronor per år.
Summan är inräknad i projekten. Upphandling av konst följer lagen om offentlig upphandling, som i vissa fall tillåter
att ett unikt verk köps utan annonsering.`,
    stance: 'already_done',
    boardSummary: `Sedan motionen väcktes har fullmäktige antagit riktlinjer som gör enprocentsregeln gällande för
byggprojekt över fem miljoner kronor. Nämnderna ser inget mer att besluta i frågan.

Den första tillämpningen blir Nyhems nya förskola, där konstnär utses i februari.`,
  },
]
