import type { Texts, Translation } from '@rondetafel/contracts';

// Where one code has two sentences: for whom, or about what.
type Reader = { readonly reader: 'requester' | 'access-point' };
type Chooser = { readonly reader: 'coordinator' | 'dispatcher' };
type Subject = { readonly about: 'request' | 'advice' };

export const nl = {
  refusals: {
    // Of the pool of coordinators.
    'unknown-code': 'De invoer verwijst naar iets wat er niet is.',
    'coordinator-unknown':
      'Deze persoon staat niet op de lijst van onafhankelijke procescoördinatoren. Kies iemand van de lijst.',
    // Of asking.
    'request-incomplete': 'Het verzoek klopt nog niet of is niet volledig. Kijk bij de velden wat er nodig is.',
    'types-for-nobody':
      'U kunt alleen zelf om opschalen vragen. Voor wie belt, typt een coördinator, een verdeler of een medewerker van een toegangsroute.',
    'request-already-open':
      'U heeft voor deze casus al een verzoek dat nog op antwoord wacht. Trek dat in, of wacht op het antwoord.',
    'no-access-point': 'Deze organisatie is geen toegang. Kies een organisatie die over de toegang gaat.',
    'downscaling-condition-missing':
      'Kies wat er speelt: te weinig kennis om het zelf te regelen, of te weinig vertrouwen in lichtere hulp. Eén is genoeg.',
    'received-in-future': 'Het verzoek kan niet later binnengekomen zijn dan nu.',
    'received-too-long-ago': 'Het verzoek is hooguit een jaar geleden binnengekomen. Kijk of het jaartal klopt.',
    'back-dating-reason-missing': ({ about }: Subject) =>
      about === 'advice'
        ? 'Dit advies is op een eerdere dag gegeven. Schrijf op waarom het nu pas wordt vastgelegd.'
        : 'Het verzoek kwam op een eerdere dag binnen. Schrijf op waarom het nu pas wordt ingevoerd.',
    'advice-in-future': 'Het advies kan niet later gegeven zijn dan nu. Pas het tijdstip aan.',
    'advice-too-long-ago': 'Het advies is hooguit een jaar geleden gegeven. Kijk of het jaartal klopt.',
    'advice-unknown': 'Dit advies bestaat niet of is niet aan u gegeven.',
    // Of deciding and withdrawing.
    'request-unknown': ({ reader }: Reader) =>
      reader === 'requester'
        ? 'Dit verzoek bestaat niet of is niet van u.'
        : 'Dit verzoek bestaat niet of is niet aan uw organisatie gedaan.',
    'request-answered': ({ reader }: Reader) =>
      reader === 'requester'
        ? 'Dit verzoek heeft al een antwoord of is al ingetrokken. Intrekken kan niet meer.'
        : 'Dit verzoek heeft al een antwoord of is ingetrokken.',
    'nothing-to-decide': 'Er staat geen verzoek open om over te beslissen.',
    // Of who coordinates.
    'nothing-to-coordinate': 'Voor deze casus staat geen verzoek open waar een coördinator voor nodig is.',
    'coordinator-unavailable': 'Deze coördinator is nu niet beschikbaar. Kies de vervanger of iemand anders.',
    'coordinator-other-district':
      'Deze coördinator werkt niet voor dit stadsdeel. Kies iemand van het stadsdeel van de casus.',
    'coordinator-has-case': ({ reader }: Chooser) =>
      reader === 'coordinator' ? 'U heeft deze casus al.' : 'Deze coördinator heeft de casus al.',
    'substitute-impossible': 'Vervangen kan alleen als er een coördinator is, en tot en met een dag die nog komt.',
    'assigned-to-another':
      'Deze casus is al aan een andere coördinator toegewezen. Overleg met de verdeler als dat anders moet.',
    'independence-not-declared': 'Verklaar eerst dat u geen rol heeft in de hulp aan dit huishouden.',
    'coordinator-asked':
      'Wie zelf om opschalen vraagt, neemt de casus niet als onafhankelijk coördinator. Belde iemand, vul die dan in als aanvrager.',
    'coordinator-gives-support':
      'Deze coördinator geeft nu zelf hulp aan dit huishouden en is dus niet onafhankelijk. Kies iemand anders.',
    'coordinator-organisation-gives-support':
      'De organisatie van deze coördinator geeft nu hulp aan dit huishouden. Kies iemand van een andere organisatie.',
    'no-offer': 'Deze casus is u niet aangeboden, of u heeft al geantwoord.',
    'decline-stands': 'Uw nee is van een eerdere dag. Wilt u de casus toch, neem hem dan aan of bel de verdeler.',
    'offer-answered': 'Hier wacht geen vraag aan een coördinator meer op antwoord: er valt niets terug te nemen.',
    'nobody-coordinates': 'Niemand heeft deze casus. Teruggeven is niet nodig.',
    'round-table-decided':
      'Er is al tot een rondetafel besloten. De verdeler vraagt een andere coördinator; u houdt de casus tot die hem aanneemt.',
  },
  faults: {
    'unknown-code': 'Deze code staat niet in het bestand van de gemeente.',
    'district-unknown': 'Dit stadsdeel staat niet op de lijst van de gemeente.',
    'route-unknown': 'Langs deze weg komen hier geen verzoeken binnen. Kies rechtstreeks of een van de andere wegen.',
    'requester-unlisted':
      'Deze collega staat niet bij deze organisatie in de adresgids. Voeg de collega eerst toe, of kies iemand uit de adresgids.',
    'requester-impossible': 'Deze collega kan voor deze casus geen verzoek doen. Overleg met de verdeler.',
    'received-in-future': 'Het verzoek kan niet later binnengekomen zijn dan nu. Vul in wanneer het echt binnenkwam.',
    'received-too-long-ago': 'Het verzoek is hooguit een jaar geleden binnengekomen. Kijk of het jaartal klopt.',
    'back-dating-reason-missing':
      'Het verzoek kwam op een eerdere dag binnen. Schrijf op waarom het nu pas wordt ingevoerd.',
    'coordinator-receipt-impossible':
      'De coördinator kan het verzoek pas krijgen nadat het binnenkwam, en niet later dan nu.',
    'advice-first':
      'Bij verschil van mening over opschalen geeft de onafhankelijke procescoördinator altijd eerst advies. Noem dat advies.',
    'advice-used': 'Van dit advies is al een verzoek gemaakt.',
    'received-before-advice':
      'De termijn begint als het advies een verzoek wordt, en dat kan niet vóór het advies zijn. Vul een later moment in.',
    'below-criterion-reason-missing':
      'Dit huishouden haalt de richtlijn voor opschalen niet. Opschalen mag toch: schrijf op waarom het nodig is.',
    'member-unknown': 'Dit lid hoort niet bij het huishouden van deze casus.',
    'party-unlisted': 'Deze organisatie staat niet in de adresgids. Kies een organisatie uit de adresgids.',
    'contact-unlisted':
      'Deze collega staat niet bij deze organisatie in de adresgids. Kies iemand anders, of laat de contactpersoon open.',
    'life-area-unknown': 'Dit leefgebied staat niet op de lijst van de gemeente.',
  },
} satisfies Texts;

export const en: Translation<typeof nl> = {
  refusals: {
    'unknown-code': 'The input refers to something that does not exist.',
    'coordinator-unknown': 'This person is not in the pool of independent coordinators. Choose somebody who is.',
    'request-incomplete': 'The request is wrong or incomplete. The fields say what is needed.',
    'types-for-nobody':
      'You can only ask for scaling up yourself. For who calls, a coordinator, a dispatcher or somebody at an entry route types.',
    'request-already-open':
      'You already have a request on this case that waits for its answer. Withdraw it, or wait for the answer.',
    'no-access-point': 'This organisation is no access point. Choose one that decides on access.',
    'downscaling-condition-missing':
      'Choose what is the case: too little knowledge to arrange it oneself, or too little trust in lighter help. One is enough.',
    'received-in-future': 'The request cannot have been received later than now.',
    'received-too-long-ago': 'The request was received a year ago at most. Check the year.',
    'back-dating-reason-missing': ({ about }) =>
      about === 'advice'
        ? 'This advice was given on an earlier day. Write down why it is recorded only now.'
        : 'The request was received on an earlier day. Write down why it is entered only now.',
    'advice-in-future': 'The advice cannot have been given later than now. Correct the time.',
    'advice-too-long-ago': 'The advice was given a year ago at most. Check the year.',
    'advice-unknown': 'This advice does not exist or was not given to you.',
    'request-unknown': ({ reader }) =>
      reader === 'requester'
        ? 'This request does not exist or is not yours.'
        : 'This request does not exist or was not made to your organisation.',
    'request-answered': ({ reader }) =>
      reader === 'requester'
        ? 'This request already has an answer or was withdrawn. It cannot be withdrawn any more.'
        : 'This request already has an answer or was withdrawn.',
    'nothing-to-decide': 'There is no open request to decide on.',
    'nothing-to-coordinate': 'This case has no open request that needs a coordinator.',
    'coordinator-unavailable': 'This coordinator is not available now. Choose the substitute or somebody else.',
    'coordinator-other-district':
      'This coordinator does not work for this district. Choose somebody of the district of the case.',
    'coordinator-has-case': ({ reader }) =>
      reader === 'coordinator' ? 'You already have this case.' : 'This coordinator already has the case.',
    'substitute-impossible': 'A substitute needs a coordinator to stand in for, and a last day that is not past.',
    'assigned-to-another':
      'This case is already assigned to another coordinator. Talk to the dispatcher if that has to change.',
    'independence-not-declared': 'First declare that you have no role in the support of this household.',
    'coordinator-asked':
      'Who asks to scale up does not take the case as independent coordinator. If somebody called, enter them as the requester.',
    'coordinator-gives-support':
      'This coordinator gives support to this household now, so is not independent. Choose somebody else.',
    'coordinator-organisation-gives-support':
      "This coordinator's organisation gives support to this household now. Choose somebody of another organisation.",
    'no-offer': 'This case was not offered to you, or you have already replied.',
    'decline-stands': 'Your no is of an earlier day. If you want the case after all, claim it or call the dispatcher.',
    'offer-answered': 'No question to a coordinator waits for an answer here any more: there is nothing to take back.',
    'nobody-coordinates': 'Nobody has this case. There is nothing to hand back.',
    'round-table-decided':
      'A round table was decided on. The dispatcher asks another coordinator; you keep the case until they take it.',
  },
  faults: {
    'unknown-code': "This code is not in the municipality's file.",
    'district-unknown': "This district is not on the municipality's list.",
    'route-unknown': 'No requests come in by this route here. Choose direct or one of the other routes.',
    'requester-unlisted':
      'This colleague is not in the directory at this organisation. Add the colleague first, or choose somebody from the directory.',
    'requester-impossible': 'This colleague cannot make a request for this case. Talk to the dispatcher.',
    'received-in-future': 'The request cannot have been received later than now. Enter when it really was.',
    'received-too-long-ago': 'The request was received a year ago at most. Check the year.',
    'back-dating-reason-missing': 'The request was received on an earlier day. Write down why it is entered only now.',
    'coordinator-receipt-impossible':
      'The coordinator can get the request only after it was received, and not later than now.',
    'advice-first':
      'Where parties disagree on scaling up, the independent coordinator always advises first. Name that advice.',
    'advice-used': 'This advice was already made into a request.',
    'received-before-advice':
      'The term begins when the advice becomes a request, which cannot be before the advice. Enter a later time.',
    'below-criterion-reason-missing':
      'This household does not meet the guideline for scaling up. You may scale up all the same: write down why it is needed.',
    'member-unknown': 'This member is not in the household of this case.',
    'party-unlisted': 'This organisation is not in the directory. Choose an organisation from the directory.',
    'contact-unlisted':
      'This colleague is not in the directory at this organisation. Choose somebody else, or leave the contact open.',
    'life-area-unknown': "This life area is not on the municipality's list.",
  },
};
