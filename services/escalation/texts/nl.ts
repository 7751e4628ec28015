import type { Texts } from '@rondetafel/contracts';

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
