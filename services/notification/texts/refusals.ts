import type { Texts, Translation } from '@rondetafel/contracts';

export const nl = {
  // A link is read by professionals and residents alike.
  refusals: {
    'address-code-over': 'Deze code geldt niet meer. Vraag een nieuwe code aan.',
    'address-code-wrong': 'Deze code klopt niet. Neem de code over uit de nieuwste mail.',
    'address-for-coordinator':
      'Deze casus heeft een coördinator gekregen. De adressen van het gezin geeft alleen de coördinator, of de functioneel beheerder.',
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
    'hour-in-quiet-hours': 'Kies een uur buiten de stille uren van de gemeente.',
    'link-to-former-address': 'Deze link is naar een adres gestuurd dat niet meer geldt. U hoeft niets te doen.',
    'person-not-introduced': 'Deze persoon bestaat niet, of een ander heeft deze persoon toegevoegd.',
    'told-already': ({ channel }: { channel: 'letter' | 'sms' | 'call' }) =>
      `Dit is al verteld: ${{ letter: 'met een brief', sms: 'met een sms', call: 'telefonisch' }[channel]}. Neem dat eerst terug als het niet klopt.`,
    'unknown-message': 'Dit bericht bestaat niet.',
  },
  faults: {
    'hour-in-quiet-hours': 'Kies een uur buiten de stille uren van de gemeente.',
    'local-part-too-long': 'Vóór de @ staan ten hoogste 64 tekens.',
  },
} satisfies Texts;

export const en: Translation<typeof nl> = {
  refusals: {
    'address-code-over': 'This code no longer counts. Ask for a new one.',
    'address-code-wrong': 'This code is not right. Copy the code from the latest mail.',
    'address-for-coordinator':
      'A coordinator was appointed to this case. Only the coordinator or the functional administrator gives the addresses of the household.',
    'answer-link-forged': 'This link is not right. Copy the whole link from the mail, or call the number in the mail.',
    'answer-link-unknown': 'This appointment no longer exists. You need not do anything.',
    'answer-link-over': 'The appointment has begun or is over. You can no longer answer.',
    'answer-link-cancelled': 'This appointment is cancelled. You need not do anything.',
    'answer-link-withdrawn': 'Your invitation was withdrawn. You need not do anything.',
    'answer-link-outdated': 'The time or place has changed since. Use the link in the latest mail.',
    'choice-link-forged': 'This link is not right. Copy the whole link from the mail, or call the number in the mail.',
    'choice-link-over': 'The time to choose is over. You need not do anything: you will hear which time it is.',
    'choice-link-ended': 'There is another time already, or new times are coming. You will hear about it.',
    'choice-link-unknown': 'This time is not one to choose from. Open the link in the mail again.',
    'contact-point-given':
      'This person already has an address. The functional administrator can change it, for a member of a household the coordinator too.',
    'hour-in-quiet-hours': 'Choose an hour outside the quiet hours of the municipality.',
    'link-to-former-address': 'This link was sent to an address that no longer counts. You need not do anything.',
    'person-not-introduced': 'This person does not exist, or somebody else added them.',
    'told-already': ({ channel }: { channel: 'letter' | 'sms' | 'call' }) =>
      `This was told already: ${{ letter: 'by letter', sms: 'by text message', call: 'by phone' }[channel]}. Take that back first if it is not right.`,
    'unknown-message': 'This message does not exist.',
  },
  faults: {
    'hour-in-quiet-hours': 'Choose an hour outside the quiet hours of the municipality.',
    'local-part-too-long': 'There are at most 64 characters before the @.',
  },
};
