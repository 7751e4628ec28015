import type { Texts, Translation } from '@rondetafel/contracts';
import { dayInWords } from '@rondetafel/policy';

const correctFields = 'Pas de genoemde velden aan.';

export const nl = {
  refusals: {
    'may-not-see': 'Dit deel van de casus is niet voor u bedoeld.',
    // Of a registration.
    'case-not-registrable': correctFields,
    'too-many-questions':
      'U heeft vandaag al vaak gevraagd of iemand bekend is. Registreer het huishouden, of bel de coördinatiedesk.',
    // Of a household.
    'household-not-changeable': correctFields,
    'member-unknown': 'Dit gezinslid hoort niet (meer) bij de casus.',
    'member-left': 'Dit gezinslid hoort niet meer bij het huishouden. Zet het eerst terug.',
    'last-member': 'Een casus heeft ten minste één gezinslid. Trek de registratie van de casus in als die niet klopt.',
    'registration-in-use': 'Er is een verzoek voor deze casus, dus de registratie blijft. Trek eerst het verzoek in.',
    // Of the directory.
    'unknown-code': 'De invoer verwijst naar iets wat er niet is.',
    'not-in-directory': 'Voeg eerst toe wie u wilt betrekken.',
    // Of who takes part.
    'party-unknown': 'Deze partij is niet (meer) bij de casus betrokken.',
    'party-not-possible': correctFields,
    'party-already-involved': 'Deze partij is al bij de casus betrokken.',
    'party-hidden': 'Deze partij is verborgen. Geef haar vrij of laat haar buiten de casus.',
    'party-not-hidden': 'Deze partij is niet verborgen.',
    'party-of-another': ({ wants }: { wants: 'to-leave' | 'another-contact' }) =>
      wants === 'to-leave'
        ? 'U kunt alleen uw eigen deelname beëindigen.'
        : 'Alleen de contactpersoon zelf kan een vervanger voordragen.',
    'contact-of-other-organisation': 'Deze persoon werkt niet bij de organisatie van deze partij.',
    'coordinator-as-party':
      'Deze persoon is de onafhankelijke procescoördinator van de casus en kan dus geen partij zijn. Kies iemand anders.',
    'coordinator-organisation-as-party':
      'De onafhankelijke procescoördinator komt van deze organisatie. Laat eerst een andere coördinator aanwijzen.',
    'reason-missing': 'Schrijf op waarom de deelname eindigt.',
    // Of who decides for a member.
    'authority-not-possible': correctFields,
    // Of a member’s own page.
    'no-page-of-its-own':
      'Dit gezinslid heeft geen eigen pagina. Wie voor het kind beslist, ziet de afspraken van het kind.',
    'access-in-use': 'Dit gezinslid gebruikt de eigen pagina al. Trek die toegang eerst in.',
    'no-access-given': 'Dit gezinslid heeft geen toegang.',
    'member-request-unknown': 'Deze vraag is er niet (meer).',
    'answered-already': 'Deze vraag is al beantwoord.',
    'too-many-asks': 'Er wachten al twintig vragen op antwoord. Bel de coördinator als er meer is.',
    'nothing-to-postpone': 'Dit gezinslid heeft het bericht al, of er wacht niets.',
    'notice-not-postponable': correctFields,
    'access-code-wrong': 'Deze code werkt niet. Kijk of u de code goed hebt overgenomen, of vraag een nieuwe code.',
    // Of the approach.
    'exploration-not-possible': correctFields,
    'approach-not-possible': 'De aanpak kan nog niet open. Vul in de verkenning aan wat hieronder staat.',
    'coordinator-not-possible': correctFields,
    'coordinates-already': 'Deze persoon coördineert de aanpak al.',
    'section-not-possible': correctFields,
    // Of a section beside the five.
    'extra-section-not-possible': correctFields,
    'extra-section-unknown': 'Dit onderdeel is niet geregistreerd. Vraag het de functioneel beheerder.',
    'extra-section-over':
      'De laatste dag van dit onderdeel is geweest. Wat erin staat, blijft te lezen. Vraag de functioneel beheerder of het nog nodig is.',
    // Of the plan.
    'block-unknown': 'Dit doel of deze afspraak is er niet (meer).',
    'plan-not-complete': 'Het plan kan nog niet weg. Vul aan wat hieronder staat.',
    'plan-unchanged': 'Dit plan staat al uit. Verander eerst iets.',
    'too-many-blocks': 'Meer kan er niet bij. Haal eerst iets weg of voeg iets samen.',
    'answered-too-often': 'Op deze versie is al vijftig keer geantwoord. Bespreek het met de coördinator.',
    'consultation-missing':
      'Er lopen al afspraken. Bespreek de bijstelling eerst met het huishouden en met de partijen, en vul in wanneer.',
    'not-asked': 'In dit plan staat geen afspraak waarover u hoeft te beslissen.',
    'answer-not-possible': correctFields,
    'version-unknown': 'Deze versie van het plan is er niet.',
    'version-replaced': ({ current }: { current: number }) =>
      `Er is een nieuwere versie van het plan: versie ${current}. Lees die, en antwoord daarop.`,
    'answers-themselves': 'Deze professional kan zelf inloggen en geeft zelf antwoord.',
    'agreement-of-another': 'Deze afspraak is van iemand anders. Alleen die kan haar veranderen.',
    'agreement-changed-often': 'Deze afspraak is al tien keer aangepast. Bespreek met de coördinator wat er moet.',
    'agreement-not-running': 'Deze afspraak loopt nog niet. Zeg bij uw antwoord op het plan wat er anders moet.',
    'line-not-possible': correctFields,
    'line-in-plan': 'Deze afspraak staat in het plan. Bespreek met de coördinator of zij eruit kan.',
    'change-not-small': 'Dit is geen kleine wijziging. Bespreek het met de coördinator: dan wordt het een bijstelling.',
    // Of what is asked of an agreement's owner.
    'owner-reminded-today': 'Aan deze afspraak is vandaag al herinnerd. Is er haast, bel dan.',
    'owner-asked-already': 'Over deze afspraak ligt al een voorstel. Wacht op het antwoord, of bel.',
    'owner-ask-unknown': 'Dit voorstel is er niet (meer).',
    'owner-ask-over': 'Deze afspraak staat niet meer zo in het plan. Het voorstel is vervallen.',
    'owner-is-member': 'Deze afspraak is van een gezinslid. Bespreek het met diegene.',
    'owner-is-oneself': 'Deze afspraak is van uzelf. U kunt haar zelf veranderen.',
    'owner-left': 'Deze partij doet niet meer mee. Bespreek met de coördinator wie de afspraak overneemt.',
    'change-not-possible': correctFields,
    // Of how an agreement goes.
    'agreement-kept-already': 'Deze afspraak is al gedaan.',
    'agreement-unmet-already': 'Al is vastgelegd dat deze afspraak niet is nagekomen. Leg vast wat u eraan doet.',
    'agreement-not-late': 'De dag van deze afspraak is nog niet voorbij.',
    'owner-asked-first': ({ answerBy }: { answerBy: string }) =>
      `Aan wie deze afspraak heeft, is eerst gevraagd hoe het staat. Diegene heeft tot en met ${dayInWords(answerBy, 'nl')}.`,
    'agreement-of-member': 'Dit is een eigen afspraak van een gezinslid. Die is nooit te laat of niet nagekomen.',
    'agreement-of-party': 'Alleen wie deze afspraak heeft, zegt hoe het staat.',
    'nothing-to-follow-up': 'Deze afspraak loopt gewoon. Er is niets aan te doen.',
    'nothing-to-take-back': 'Hier is vandaag niets over gezegd wat terug kan.',
    'not-to-record': correctFields,
    // Of minutes.
    'meeting-unknown': 'Dit gesprek is hier (nog) niet bekend.',
    'meeting-cancelled': 'Dit gesprek is afgezegd.',
    'meeting-was-held': 'Dit gesprek is al gehouden.',
    'parties-asked-already': 'Alle partijen zijn al gevraagd.',
    'party-not-asked': 'Aan deze partij is niets gevraagd.',
    'preparation-not-possible': 'Dit kan zo niet worden vastgelegd.',
    'minutes-not-complete': 'Het verslag is nog niet af. Vul aan wat hieronder staat.',
    'minutes-changed': 'Iemand veranderde iets terwijl u afrondde. Lees het na, en rond opnieuw af.',
    'minutes-frozen': 'Het verslag is af en verandert niet meer. Zet een verbetering ernaast.',
    'minutes-not-finished': 'Het verslag is nog niet af. Verander de tekst zelf.',
  },
  faults: {
    'talk-day-missing': 'Vul in wanneer u sprak, of waarom niet.',
    // Of a registration.
    'unknown-district': 'Dit stadsdeel kent deze gemeente niet.',
    'unknown-life-area': 'Dit leefgebied kent deze gemeente niet.',
    'not-born-yet': 'Deze geboortedatum ligt in de toekomst.',
    'too-old': 'Deze geboortedatum kan niet kloppen.',
    'name-missing': 'Vul een naam in.',
    'birth-unknown': 'Vul in wat van de geboorte bekend is, of dat iemand minderjarig is.',
    'no-day-of-birth': 'Vul een dag, maand of jaar in.',
    'due-day-unlikely': 'Deze uitgerekende dag kan niet kloppen.',
    'not-a-representative': 'Een vertegenwoordiger is een ander, meerderjarig gezinslid.',
    'before-birth': 'Toen was dit gezinslid nog niet geboren. Kies een latere dag.',
    'day-to-come': 'Deze dag moet nog komen. Kies vandaag of een eerdere dag.',
    'ends-before-it-begins': 'De eindtijd ligt voor de begintijd.',
    // Of the directory.
    'unknown-code': 'Deze code staat niet in het bestand van de gemeente.',
    'unknown-organisation': 'Deze organisatie bestaat niet. Voeg haar eerst toe.',
    'not-in-directory': 'Dit kenmerk staat niet in de adresgids.',
    // Of who takes part.
    'unknown-member': 'Kies gezinsleden van deze casus.',
    'contact-of-other-organisation': ({ party }: { party: 'called-in' | 'involved' }) =>
      party === 'called-in'
        ? 'De contactpersoon werkt niet bij deze organisatie.'
        : 'Kies iemand van dezelfde organisatie.',
    'over-already': 'De laatste dag ligt in het verleden.',
    'adviser-without-end': 'Een externe deskundige neemt voor een bepaalde tijd deel: noem de laatste dag.',
    'ground-not-in-force': 'Deze grondslag kent de gemeente niet, of zij geldt vandaag niet.',
    'consent-without-end': 'Toestemming geldt voor een bepaalde tijd: noem de laatste dag.',
    'reason-missing': 'Vul dit in.',
    // Of who decides for a member.
    'one-of-both': 'Kies een gezinslid, of vul de naam in van iemand buiten het huishouden.',
    'holder-unknown': 'Deze persoon is voor dit gezinslid niet eerder vastgelegd.',
    'holder-twice': 'Deze persoon staat er al.',
    'still-to-come': 'Deze dag is nog niet geweest.',
    'before-asked': 'Op deze dag was dit plan nog niet verstuurd.',
    // Of the approach.
    'member-twice': 'Dit gezinslid staat er al.',
    'request-part-missing': 'Vul in waarom, wie de inwoner probeert te bereiken, en wanneer die het hoort.',
    'safety-not-weighed': 'Vul in of de veiligheid een andere weg vraagt.',
    'exploration-missing': 'Leg eerst vast wat er is verkend.',
    'household-declined': 'Het huishouden wil geen gecoördineerde aanpak.',
    'one-problem': 'Er moet meer dan één probleem spelen.',
    'connection-missing': 'Schrijf op hoe de problemen samenhangen.',
    'cannot-coordinate': 'Kies een collega die zelf inlogt.',
    // Of a section beside the five.
    'longer-than-a-year': 'Kies een dag binnen een jaar. Daarna kijkt u opnieuw of het nog nodig is.',
    'no-party-of-case': 'Kies een partij die bij deze casus betrokken is.',
    // Of the plan.
    'no-goal': 'Er staat nog geen doel in het plan.',
    'no-line': 'Er staat nog geen afspraak in het plan.',
    'goal-part-missing': 'Vul bij het doel in: wat, hoe het nu is, hoe het dan is, en wanneer.',
    'line-goal-missing': 'Kies bij welk doel de afspraak hoort.',
    'line-owner-missing': 'Kies wie dit doet.',
    'line-what-missing': 'Vul in wat er gedaan wordt.',
    'line-term-missing': 'Vul in wanneer dit klaar is.',
    'about-nobody': 'Kies voor welk gezinslid dit is.',
    'ends-before-start': 'De laatste dag ligt vóór de eerste.',
    'nobody-decides':
      'Van een gezinslid is niet bekend wie erover beslist, of van een kind geen ouder of voogd. Leg dat eerst vast.',
    'owner-hidden': 'Deze partij is nog verborgen en kan hier geen afspraak hebben.',
    'owner-takes-no-part': 'Deze partij doet niet (meer) mee.',
    'child-not-heard': 'Vul in wat dit kind ervan vindt, of waarom dat niet is gevraagd.',
    'not-to-come': 'Kies een dag na vandaag.',
    'consultation-missing': 'Vul in wanneer dit is besproken.',
    'line-of-another': 'Over deze afspraak beslist iemand anders.',
    'no-to-which': 'Kies met welke afspraken iemand het niet eens is.',
    'lines-only-with-no': 'Afspraken horen alleen bij een nee, of bij een ja dat wordt teruggenomen.',
    'remark-only-with-yes': 'Een opmerking hoort bij een ja. Bij een nee staat de reden bij de afspraak.',
    'day-only-with-taking-back': 'Deze dag hoort alleen bij een ja dat wordt teruggenomen.',
    'nothing-changed': 'Vul in wat er verandert: de dag, of wie het doet.',
    'proposes-nothing': 'Vul in wat er anders moet: de afspraak, of de dag.',
    'moved-before': 'Deze afspraak is al een keer verzet. Nog een keer is een bijstelling van het plan.',
    'moved-too-far': ({ most }: { most: number }) =>
      `Dit is verder dan ${most} werkdagen. Dat is een bijstelling van het plan.`,
    // Of minutes.
    'question-missing': 'Schrijf op wat samen als de vraag is vastgesteld.',
    'trajectory-empty': 'Schrijf op wat er wordt voorgesteld, of haal deze regel weg.',
    'trajectory-not-chosen': 'Kies welke weg het wordt.',
    'choice-without-reason': 'Schrijf op waarom hiervoor is gekozen.',
    'no-subject': 'Het verslag heeft nog geen onderwerp.',
    'subject-part-missing': 'Vul onderwerp en verslag in, of haal deze regel weg.',
    'no-agreement': 'Er staan nog geen afspraken. Schrijf ze op, of waarom er geen zijn gemaakt.',
    'chair-not-there': 'Kruis aan dat de voorzitter er was.',
    'no-party-there': 'Kruis aan welke partijen er waren: ten minste één.',
    'not-invited-without-name': 'Vul de naam in van wie er ook was.',
  },
} satisfies Texts;

const correctFieldsInEnglish = 'Correct the fields named here.';

export const en: Translation<typeof nl> = {
  refusals: {
    'may-not-see': 'This part of the case is not meant for you.',
    // Of a registration.
    'case-not-registrable': correctFieldsInEnglish,
    'too-many-questions':
      'You have asked often today whether somebody is known. Register the household, or call the coordination desk.',
    // Of a household.
    'household-not-changeable': correctFieldsInEnglish,
    'member-unknown': 'This member is not, or no longer, of this case.',
    'member-left': 'This member is no longer of the household. Put them back first.',
    'last-member': 'A case has at least one member. Withdraw the registration of the case if it is wrong.',
    'registration-in-use': 'There is a request for this case, so the registration stays. Withdraw the request first.',
    // Of the directory.
    'unknown-code': 'The input refers to something that does not exist.',
    'not-in-directory': 'First add to the directory whom you want to involve.',
    // Of who takes part.
    'party-unknown': 'This party is not, or no longer, involved in the case.',
    'party-not-possible': correctFieldsInEnglish,
    'party-already-involved': 'This party is involved in the case already.',
    'party-hidden': 'This party is hidden. Reveal it or leave it out of the case.',
    'party-not-hidden': 'This party is not hidden.',
    'party-of-another': ({ wants }) =>
      wants === 'to-leave'
        ? 'You can end only your own part in the case.'
        : 'Only the contact of this party can propose another one.',
    'contact-of-other-organisation': "This person does not work for this party's organisation.",
    'coordinator-as-party':
      'This person is the independent coordinator of the case, so cannot be a party. Choose somebody else.',
    'coordinator-organisation-as-party':
      'The independent coordinator works for this organisation. First have another coordinator assigned.',
    'reason-missing': 'Write down why this part in the case ends.',
    // Of who decides for a member.
    'authority-not-possible': correctFieldsInEnglish,
    // Of a member’s own page.
    'no-page-of-its-own':
      'This member has no page of their own. Who decides for the child sees the agreements of the child.',
    'access-in-use': 'This member uses their own page already. Withdraw that access first.',
    'no-access-given': 'This member has no access.',
    'member-request-unknown': 'This question is not there, or not any more.',
    'answered-already': 'This question has been answered already.',
    'too-many-asks': 'Twenty questions wait for an answer already. Call the coordinator if there is more.',
    'nothing-to-postpone': 'This member was told already, or nothing waits for them.',
    'notice-not-postponable': correctFieldsInEnglish,
    'access-code-wrong': 'This code does not work. See whether you copied it well, or ask for a new code.',
    // Of the approach.
    'exploration-not-possible': correctFieldsInEnglish,
    'approach-not-possible': 'The approach cannot open yet. Complete in the exploration what is named below.',
    'coordinator-not-possible': correctFieldsInEnglish,
    'coordinates-already': 'This person coordinates the approach already.',
    'section-not-possible': correctFieldsInEnglish,
    // Of a section beside the five.
    'extra-section-not-possible': correctFieldsInEnglish,
    'extra-section-unknown': 'This section is not registered. Ask the functional administrator.',
    'extra-section-over':
      'The last day of this section has passed. What it says can still be read. Ask the functional administrator whether it is still needed.',
    // Of the plan.
    'block-unknown': 'This goal or agreement is not there, or not any more.',
    'plan-not-complete': 'The plan cannot go out yet. Complete what is named below.',
    'plan-unchanged': 'This plan is out already. Change something first.',
    'too-many-blocks': 'No more fits. Take something out or put something together first.',
    'answered-too-often': 'This version was answered fifty times already. Talk about it with the coordinator.',
    'consultation-missing':
      'Some agreements are in force. First discuss the adjustment with the household and with the parties, and fill in when.',
    'not-asked': 'This plan has no agreement that you have to decide on.',
    'answer-not-possible': correctFieldsInEnglish,
    'version-unknown': 'This version of the plan is not there.',
    'version-replaced': ({ current }) =>
      `There is a newer version of the plan: version ${current}. Read that one, and answer to it.`,
    'answers-themselves': 'This professional can sign in, and answers in person.',
    'agreement-of-another': 'This agreement is somebody else’s. Only they can change it.',
    'agreement-changed-often': 'This agreement was changed ten times already. Talk about it with the coordinator.',
    'agreement-not-running':
      'This agreement is not in force yet. Say in your answer on the plan what has to be different.',
    'line-not-possible': correctFieldsInEnglish,
    'line-in-plan': 'This agreement is in the plan. Discuss with the coordinator whether it can leave it.',
    'change-not-small': 'This is no small change. Discuss it with the coordinator: then it becomes an adjustment.',
    // Of what is asked of an agreement's owner.
    'owner-reminded-today': 'The owner was reminded of this agreement today already. If it is urgent, call.',
    'owner-asked-already': 'There is a proposal about this agreement already. Wait for the answer, or call.',
    'owner-ask-unknown': 'This proposal is not there, or no longer.',
    'owner-ask-over': 'This agreement is not in the plan like this any more. The proposal is void.',
    'owner-is-member': 'This agreement is a member’s. Talk about it with them.',
    'owner-is-oneself': 'This agreement is your own. You can change it yourself.',
    'owner-left': 'This party takes no part any more. Ask the coordinator who takes the agreement over.',
    'change-not-possible': correctFieldsInEnglish,
    // Of how an agreement goes.
    'agreement-kept-already': 'This agreement is done already.',
    'agreement-unmet-already': 'That this agreement was not kept is on record already. Record what you do about it.',
    'agreement-not-late': 'The day of this agreement is not over yet.',
    'owner-asked-first': ({ answerBy }) =>
      `Whoever has this agreement was asked first how it stands, and has until ${dayInWords(answerBy, 'en')} to say so.`,
    'agreement-of-member': 'This is a household member’s own agreement. It is never late or not kept.',
    'agreement-of-party': 'Only whoever has this agreement says how it stands.',
    'nothing-to-follow-up': 'This agreement goes as agreed. There is nothing to do about it.',
    'nothing-to-take-back': 'Nothing was said of this today that can be taken back.',
    'not-to-record': correctFieldsInEnglish,
    // Of minutes.
    'meeting-unknown': 'This meeting is not known here, or not yet.',
    'meeting-cancelled': 'This meeting was cancelled.',
    'meeting-was-held': 'This meeting already took place.',
    'parties-asked-already': 'All parties were asked already.',
    'party-not-asked': 'Nothing was asked of this party.',
    'preparation-not-possible': 'This cannot be recorded like this.',
    'minutes-not-complete': 'The minutes are not finished yet. Complete what is named below.',
    'minutes-changed': 'Somebody changed something while you were finishing. Read it, and finish again.',
    'minutes-frozen': 'The minutes are finished and change no more. Put a correction beside them.',
    'minutes-not-finished': 'The minutes are not finished yet. Change the text itself.',
  },
  faults: {
    'talk-day-missing': 'Say when you talked, or why there was no talk.',
    // Of a registration.
    'unknown-district': 'This municipality has no such district.',
    'unknown-life-area': 'This municipality has no such area of life.',
    'not-born-yet': 'This date of birth is in the future.',
    'too-old': 'This date of birth cannot be right.',
    'name-missing': 'Fill in a name.',
    'birth-unknown': 'Fill in what is known of the birth, or that somebody is a minor.',
    'no-day-of-birth': 'Fill in a day, a month or a year.',
    'due-day-unlikely': 'This expected day cannot be right.',
    'not-a-representative': 'A representative is another member of the household, and an adult.',
    'before-birth': 'This member was not born yet then. Choose a later day.',
    'day-to-come': 'This day is still to come. Choose today or a day before.',
    'ends-before-it-begins': 'The time it ends comes before the time it begins.',
    // Of the directory.
    'unknown-code': "This code is not in the municipality's file.",
    'unknown-organisation': 'This organisation does not exist. Add it first.',
    'not-in-directory': 'This id is not in the directory.',
    // Of who takes part.
    'unknown-member': 'Choose members of the household of this case.',
    'contact-of-other-organisation': ({ party }) =>
      party === 'called-in'
        ? 'The contact does not work for this organisation.'
        : 'Choose somebody of the same organisation.',
    'over-already': 'The last day is in the past.',
    'adviser-without-end': 'An external adviser takes part for a limited time: give the last day.',
    'ground-not-in-force': 'The municipality does not have this ground, or it is not in force today.',
    'consent-without-end': 'Consent is for a limited time: give the last day.',
    'reason-missing': 'Fill this in.',
    // Of who decides for a member.
    'one-of-both': 'Choose a member, or fill in the name of somebody outside the household.',
    'holder-unknown': 'This person was not recorded for this member before.',
    'holder-twice': 'This person is in the list already.',
    'still-to-come': 'This day is still to come.',
    'before-asked': 'This plan was not sent out yet on this day.',
    // Of the approach.
    'member-twice': 'This member is in the list already.',
    'request-part-missing': 'Fill in why, who tries to reach the resident, and when the resident is told.',
    'safety-not-weighed': 'Fill in whether safety needs another way.',
    'exploration-missing': 'First record what was explored.',
    'household-declined': 'The household does not want a coordinated approach.',
    'one-problem': 'There has to be more than one problem.',
    'connection-missing': 'Write down how the problems are connected.',
    'cannot-coordinate': 'Choose a colleague who signs in.',
    // Of a section beside the five.
    'longer-than-a-year': 'Choose a day within a year. Then you look again whether it is still needed.',
    'no-party-of-case': 'Choose a party that is involved in this case.',
    // Of the plan.
    'no-goal': 'There is no goal in the plan yet.',
    'no-line': 'There is no agreement in the plan yet.',
    'goal-part-missing': 'Fill in of the goal: what, how it is now, how it will be, and by when.',
    'line-goal-missing': 'Choose the goal that the agreement belongs to.',
    'line-owner-missing': 'Choose who does this.',
    'line-what-missing': 'Fill in what is done.',
    'line-term-missing': 'Fill in when this is done.',
    'about-nobody': 'Choose for which member this is.',
    'ends-before-start': 'The last day is before the first.',
    'nobody-decides':
      'It is not known who decides for a member, or no parent or guardian of a child. Record that first.',
    'owner-hidden': 'This party is still hidden and can have no agreement here.',
    'owner-takes-no-part': 'This party does not take part, or not any more.',
    'child-not-heard': 'Fill in what this child thinks of it, or why that was not asked.',
    'not-to-come': 'Choose a day after today.',
    'consultation-missing': 'Fill in when this was discussed.',
    'line-of-another': 'Somebody else decides on this agreement.',
    'no-to-which': 'Choose the agreements that somebody says no to.',
    'lines-only-with-no': 'Agreements go only with a no, or with a yes that is taken back.',
    'remark-only-with-yes': 'A remark goes with a yes. With a no the reason is at the agreement.',
    'day-only-with-taking-back': 'This day goes only with a yes that is taken back.',
    'nothing-changed': 'Fill in what changes: the day, or who does it.',
    'proposes-nothing': 'Fill in what should be otherwise: the agreement, or the day.',
    'moved-before': 'This agreement was moved once already. Once more is an adjustment of the plan.',
    'moved-too-far': ({ most }) => `This is further than ${most} working days. That is an adjustment of the plan.`,
    // Of minutes.
    'question-missing': 'Write down what was established together as the question.',
    'trajectory-empty': 'Write down what is proposed, or strike this line out.',
    'trajectory-not-chosen': 'Choose which way it will be.',
    'choice-without-reason': 'Write down why this was chosen.',
    'no-subject': 'The minutes have no subject yet.',
    'subject-part-missing': 'Fill in subject and minutes, or strike this line out.',
    'no-agreement': 'There are no agreements yet. Write them down, or why none were made.',
    'chair-not-there': 'Tick that the chair was there.',
    'no-party-there': 'Tick which parties were there: at least one.',
    'not-invited-without-name': 'Fill in the name of whoever was there too.',
  },
};
