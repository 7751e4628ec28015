import type { Texts } from '@rondetafel/contracts';
import { letterParts, letters } from './letters.nl.ts';
import { messages } from './messages.nl.ts';

export const nl = {
  // A link is read by professionals and residents alike.
  refusals: {
    'answer-link-forged': 'Deze link klopt niet. Kopieer de hele link uit de mail, of bel het nummer in de mail.',
    'answer-link-unknown': 'Deze afspraak bestaat niet meer. U hoeft niets te doen.',
    'answer-link-over': 'De afspraak is al begonnen of voorbij. Antwoorden kan niet meer.',
    'answer-link-cancelled': 'Deze afspraak gaat niet door. U hoeft niets te doen.',
    'answer-link-withdrawn': 'Uw uitnodiging is ingetrokken. U hoeft niets te doen.',
    'answer-link-outdated': 'De tijd of de plaats is intussen veranderd. Gebruik de link in de nieuwste mail.',
    'choice-link-forged': 'Deze link klopt niet. Kopieer de hele link uit de mail, of bel het nummer in de mail.',
    'choice-link-over': 'De tijd om te kiezen is voorbij. U hoeft niets te doen: u hoort welk moment het wordt.',
    'choice-link-ended': 'Er is al een ander moment, of er komen nieuwe momenten. U krijgt daarover bericht.',
    'choice-link-unknown': 'Dit moment hoort niet bij de keuze. Open de link in de mail opnieuw.',
    'contact-point-given':
      'Van deze persoon is al een adres bekend. De functioneel beheerder kan het wijzigen, van een gezinslid ook de coördinator.',
    'link-to-former-address': 'Deze link is naar een adres gestuurd dat niet meer geldt. U hoeft niets te doen.',
    'person-not-introduced': 'Deze persoon bestaat niet, of een ander heeft deze persoon toegevoegd.',
    'unknown-message': 'Dit bericht bestaat niet.',
  },
  faults: {
    'local-part-too-long': 'Vóór de @ staan ten hoogste 64 tekens.',
  },
  messages,
  letters,
  letterParts,
} satisfies Texts & Record<string, unknown>;
