import type { LocalText } from '../src/local-text.ts';

/**
 * Why something is refused or counted so, in one sentence that people read, by the number of the rule. The number itself
 * is for programs and logs. Loaded only when somebody asks: a page of its own in the bundle.
 */
export const rules: Readonly<Record<string, LocalText>> = {
  'P-1': {
    nl: 'Een huishouden heeft één casus. Die begint als voordossier en wordt gewist als er niets van komt.',
    en: 'A household has one case. It starts as a pre-dossier and is erased when nothing comes of it.',
  },
  'P-3': {
    nl: 'Verzoeken voor één huishouden komen bij elkaar in één casus, en niemand ziet meer dan het eigen verzoek.',
    en: 'Requests for one household come together in one case, and nobody sees more than their own request.',
  },
  'P-4': {
    nl: 'De termijn begint als het verzoek binnenkomt. Wie het later intypt, zegt waarom.',
    en: 'The term starts when the request comes in. Whoever types it in later says why.',
  },
  'P-5': {
    nl: 'Bij spoed geldt een kortere termijn.',
    en: 'What is urgent has a shorter term.',
  },
  'P-6': {
    nl: 'De richtlijn vraagt om gezinsleden die elk op genoeg leefgebieden steun nodig hebben.',
    en: 'The guideline asks for members who each need support in enough life areas.',
  },
  'P-8': {
    nl: 'Een partij helpt bepaalde gezinsleden van deze casus.',
    en: 'A party helps certain members of this case.',
  },
  'P-10': {
    nl: 'Een gesprek telt als er een voorzitter is, een partij en het huishouden, of een reden waarom niet.',
    en: 'A meeting counts when there is a chair, a party and the household, or a reason why not.',
  },
  'P-11': {
    nl: 'Een partij mag iemand anders sturen; wie geen account heeft, doet mee via een link.',
    en: 'A party may send somebody else; who has no account takes part by a link.',
  },
  'P-12': {
    nl: 'Een tolk of steunfiguur weet alleen waar en wanneer het gesprek is.',
    en: 'An interpreter or supporter only knows where and when the meeting is.',
  },
  'P-13': {
    nl: 'Een coördinator die er niet is, heeft voor een tijd een vervanger die ook onafhankelijk is.',
    en: 'A coordinator who is away has a substitute for a time, who is independent too.',
  },
  'P-16': {
    nl: 'Wie voor een gezinslid beslist, hangt af van leeftijd en gezag.',
    en: 'Who decides for a member depends on age and authority.',
  },
  'P-17': {
    nl: 'Ieder gezinslid wordt bereikt op een manier die veilig is.',
    en: 'Each member is reached in a way that is safe.',
  },
  'P-18': {
    nl: 'Wie niet met een computer werkt, kan het zeggen: voorgelezen of aan de telefoon, met de dag erbij.',
    en: 'Whoever does not work with a computer can say it: read aloud or by telephone, with the day.',
  },
  'P-19': {
    nl: 'Een inwoner meldt zich aan met een code; niemand wordt gezocht op burgerservicenummer.',
    en: 'A resident signs in with a code; nobody is looked up by citizen service number.',
  },
  'P-23': {
    nl: 'Wie een afspraak uitvoert, verandert daaraan zelf iets kleins, zodra de afspraak loopt. Al het andere wordt eerst samen besproken.',
    en: 'Whoever carries an agreement out changes something small in it themselves, once it runs. Everything else is talked about together first.',
  },
  'P-24': {
    nl: 'De coördinator verklaart zelf onafhankelijk te zijn; het systeem kijkt het ook na.',
    en: 'The coordinator declares to be independent; the system checks it too.',
  },
  'P-25': {
    nl: 'Iets delen mag alleen met een grond die vandaag geldt.',
    en: 'Sharing something needs a ground that is in force today.',
  },
  'P-26': {
    nl: 'Het huishouden hoort wat er verandert en waarom.',
    en: 'The household is told what changes and why.',
  },
  'P-27': {
    nl: 'Wie om de veiligheid is afgeschermd, blijft dat tot de coördinator anders beslist, vóór de uitnodigingen.',
    en: 'Who is hidden for safety stays so until the coordinator decides otherwise, before invitations go out.',
  },
  'P-28': {
    nl: 'Wie verdeelt, ziet stadsdeel, wachttijd en drukte, en geen teksten of namen.',
    en: 'Who divides the work sees district, age and load, and no texts or names.',
  },
  'P-32': {
    nl: 'Een partij hoort wat haar aangaat, ook nadat zij is vertrokken.',
    en: 'A party hears what concerns it, also after it left.',
  },
  'P-34': {
    nl: 'Een ja tegen het plan kan worden teruggenomen vanaf een dag.',
    en: 'A yes to the plan can be taken back from a day.',
  },
  'P-35': {
    nl: 'Wie over een afspraak beslist, volgt uit over wie zij gaat en uit gezag dat is nagekeken.',
    en: 'Who decides on an agreement follows from whom it is about and from authority that was checked.',
  },
  'P-36': {
    nl: 'Van ieder kind staat in het plan wat het ervan vindt, of waarom dat niet is gevraagd.',
    en: 'Of each child the plan says what it thinks, or why that was not asked.',
  },
  'P-38': {
    nl: 'Iedereen ziet van het plan wat voor diegene is, en zegt ja tegen wat is getoond.',
    en: 'Everybody sees of the plan what is for them, and says yes to what was shown.',
  },
  'P-39': {
    nl: 'Iemand afschermen heeft een reden en een dag waarop het opnieuw wordt bekeken.',
    en: 'Hiding somebody has a reason and a day on which it is looked at again.',
  },
  'P-43': {
    nl: 'Een afspraak van iemand uit het huishouden is van diegene zelf: gedaan, nog niet of het lukt niet, en verder niets.',
    en: 'An agreement of somebody of the household is their own: done, not yet or not possible, and nothing else.',
  },
  'P-44': {
    nl: 'Een kleine verandering schuift een afspraak een beetje op, en niet steeds weer. Wat meer is, is een bijstelling van het plan.',
    en: 'A small change shifts an agreement a little, and not again and again. What is more is an adjustment of the plan.',
  },
  'P-48': {
    nl: 'Wat aan tafel wordt doorgestreept is weg; het verslag staat vast na een ronde verbeteringen.',
    en: 'What is struck out at the table is gone; the minutes are fixed after a round of corrections.',
  },
  'P-50': {
    nl: 'Wie niet meer meedoet, heeft geen open afspraken meer: die krijgen eerst iemand anders.',
    en: 'Whoever takes no more part has no open agreements: they are given to somebody else first.',
  },
  'P-56': {
    nl: 'Een gesprek wordt voorbereid met elk gezinslid en met elke partij.',
    en: 'A meeting is prepared with each member and with each party.',
  },
  'R-4': {
    nl: 'Een dossier heeft vijf onderdelen. Een ander komt er alleen bij met een reden die is vastgelegd.',
    en: 'A dossier has five sections. Another is added only with a reason on record.',
  },
  'R-5': {
    nl: 'De richtlijn adviseert. Opschalen mag ook zonder, met een reden.',
    en: 'The guideline advises. Scaling up is allowed without it too, with a reason.',
  },
  'R-11': {
    nl: 'Het huishouden wordt uitgenodigd. Wie een gezinslid weglaat, zegt waarom.',
    en: 'The household is invited. Whoever leaves a member out says why.',
  },
  'R-13': {
    nl: 'De klok begint bij de eerste ontvangst en staat nooit stil.',
    en: 'The clock starts at the first receipt and never stands still.',
  },
  'R-20': {
    nl: 'Een verdeler vraagt een coördinator, of een coördinator neemt de casus.',
    en: 'A dispatcher asks a coordinator, or a coordinator takes the case.',
  },
  'R-21': {
    nl: 'Wie onafhankelijk moet zijn, helpt dit huishouden niet en zit er niet voor een partij.',
    en: 'Who must be independent does not help this household and does not sit there for a party.',
  },
  'R-22': {
    nl: 'Mist er een rol die nodig is, dan mag het gesprek toch, met een reden per rol.',
    en: 'When a role that is needed is missing, the meeting may be held with a reason for each role.',
  },
  'R-23': {
    nl: 'Advies is geen besluit. Wordt het een verzoek, dan begint de termijn dan pas.',
    en: 'Advice is no decision. When it becomes a request, the term starts then.',
  },
  'R-25': {
    nl: 'Een afspraak geldt zodra iedereen die erover gaat ja heeft gezegd, of als erover is beslist.',
    en: 'An agreement counts once everybody who decides on it said yes, or when it was decided.',
  },
  'R-26': {
    nl: 'Zwijgen is geen antwoord. Wat iemand zei mag worden opgeschreven, met hoe en wanneer.',
    en: 'Silence is no answer. What somebody said may be written down, with how and when.',
  },
  'R-27': {
    nl: 'Over een versie van het plan beslissen zij die er die dag bij hoorden.',
    en: 'Those who were part of it that day decide on a version of the plan.',
  },
  'S000-5': {
    nl: 'Een verandering van het plan wordt eerst met het huishouden en de partijen besproken.',
    en: 'A change of the plan is first talked over with the household and the parties.',
  },
  'P-58': {
    nl: 'Verkend wordt met de inwoner. Zonder de inwoner mag alleen waar een wettelijke grondslag dat toelaat, met de reden erbij.',
    en: 'What is going on is explored with the resident. Without the resident only where the law allows it, with the reason.',
  },
  'S000-1': {
    nl: 'Een aanpak begint pas als is vastgelegd wat er met het huishouden is verkend.',
    en: 'An approach begins only once it is recorded what was explored with the household.',
  },
  'S000-6': {
    nl: 'Alleen wie direct bij deze casus betrokken is, doet mee.',
    en: 'Only those directly involved in this case take part.',
  },
  'S000-7': {
    nl: 'Elke aanpak heeft één coördinator.',
    en: 'Each approach has one coordinator.',
  },
  'S000-8': {
    nl: 'De coördinator komt uit het domein waar de meeste hulp nodig is. Later kan een ander het worden, met de reden erbij.',
    en: 'The coordinator comes from the domain in which most help is needed. It can move to another later, with the reason.',
  },
  'S000-9': {
    nl: 'Een afspraak verandert alleen wie haar uitvoert. De coördinator herinnert, signaleert en stelt voor.',
    en: 'Only whoever carries an agreement out changes it. The coordinator reminds, signals and proposes.',
  },
  'S000-12': {
    nl: 'Van elke afspraak die geldt, is te zien hoe het ermee staat.',
    en: 'Of every agreement that counts one can see how it goes.',
  },
  'S000-13': {
    nl: 'Een afspraak die niet is nagekomen, krijgt altijd een vervolg.',
    en: 'An agreement that was not kept is always followed up.',
  },
  'S000-17': {
    nl: 'Een casus is open voor wie coördineert en wie betrokken is, en voor niemand anders.',
    en: 'A case is open to who coordinates and who is involved, and to nobody else.',
  },
  'S000-15': {
    nl: 'De coördinator roept een casusoverleg bijeen om taken te verdelen of de aanpak bij te stellen.',
    en: 'The coordinator calls a case conference to divide the tasks or to adjust the approach.',
  },
  'S000-18': {
    nl: 'In een dossier staat alleen wat nodig is om samen te werken. Daarom heeft elk deel een grens.',
    en: 'A dossier has only what is needed to work together. So each part has a limit.',
  },
  'S000-19': {
    nl: 'Het dossier is er voor de coördinatie. Een stuk van een partij blijft bij die partij: hier staat dát er meer is, nooit wat.',
    en: 'The dossier is for coordination. A party’s own file stays with that party: this says that there is more, never what.',
  },
  'S002-7': {
    nl: 'Van een coördinator is bekend op welke leefgebieden die ervaren is.',
    en: 'Of a coordinator it is known in which life areas they are experienced.',
  },
  'S002-8': {
    nl: 'Wat er besloten wordt, staat er met de reden bij.',
    en: 'What is decided is written down with its reason.',
  },
  'S002-9': {
    nl: 'Een gesprek dat vaststaat, heeft een plaats.',
    en: 'A meeting that is booked has a place.',
  },
  'S002-10': {
    nl: 'De onafhankelijke procescoördinator zit het gesprek voor.',
    en: 'The independent process coordinator chairs the meeting.',
  },
  'S002-11': {
    nl: 'Aan het begin van het gesprek stelt iedereen samen de vraag vast.',
    en: 'At the start of the meeting everybody establishes the question together.',
  },
  'S002-12': {
    nl: 'Een doel zegt hoe het nu is, hoe het dan is en wanneer.',
    en: 'A goal says how it is now, how it will be, and when.',
  },
  'S002-13': {
    nl: 'Een afspraak zegt wie wat doet, wanneer en voor wie.',
    en: 'An agreement says who does what, by when and for whom.',
  },
  'S002-14': {
    nl: 'Van een gesprek is er een verslag met afspraken.',
    en: 'Of a meeting there are minutes with agreements.',
  },
  'S002-17': {
    nl: 'De coördinator zorgt dat iedereen weet wat er speelt.',
    en: 'The coordinator sees to it that everybody knows what is going on.',
  },
  'S002-21': {
    nl: 'De onafhankelijke procescoördinator helpt dit huishouden niet zelf, nu niet en later niet.',
    en: 'The independent process coordinator does not help this household, not now and not later.',
  },
  'S002-22': {
    nl: 'Iedere professional kan vinden wie in een stadsdeel coördineert.',
    en: 'Every professional can find who coordinates in a district.',
  },
  'S002-24': {
    nl: 'De coördinator roept professionals erbij en laat hen gaan; hun toegang volgt daaruit.',
    en: 'The coordinator calls professionals in and releases them; their access follows.',
  },
  'S002-27': {
    nl: 'Coördinatoren werken voor de stadsdelen waarvoor zij zijn aangewezen.',
    en: 'Coordinators work for the districts they were named for.',
  },
  'S002-43': {
    nl: 'Opschalen heeft drie aanleidingen. Zijn partijen het oneens, dan is er eerst advies.',
    en: 'Scaling up has three triggers. When parties disagree, advice comes first.',
  },
  'S002-44': {
    nl: 'Bij een verzoek hoort langs welke weg het binnenkwam.',
    en: 'A request says by which way it came in.',
  },
  'S002-45': {
    nl: 'De coördinator besluit: opschalen, of er zijn nog andere mogelijkheden.',
    en: 'The coordinator decides: scale up, or there are other possibilities.',
  },
  'S002-46': {
    nl: 'Binnen de termijn zit iedereen die helpt samen aan tafel.',
    en: 'Within the term everybody who helps sits at one table.',
  },
  'S002-49': {
    nl: 'Afschalen is voor huishoudens na zware hulp, als kennis of vertrouwen tekortschiet.',
    en: 'Scaling down is for households after intensive help, where knowledge or trust falls short.',
  },
  'S002-50': {
    nl: 'Over afschalen besluit de organisatie die over de toegang gaat.',
    en: 'The organisation in charge of access decides on scaling down.',
  },
};
