import type { Translated } from '../language/translated.ts';

/** What long forms have in common. */
export const nl = {
  form: {
    notSent: 'Uw invoer is bewaard op deze pagina. Er is nog niets vastgelegd.',
    perhapsSent:
      'Uw invoer is bewaard op deze pagina. Wij weten niet of uw gegevens zijn aangekomen. Opnieuw versturen is veilig: alles wordt één keer vastgelegd.',
    leaveTitle: 'Pagina verlaten?',
    leaveText: 'Wat u hebt ingevuld is nog niet verstuurd en gaat verloren.',
    leave: 'Pagina verlaten',
    stay: 'Blijven en verder invullen',
  },
  motivation: {
    label: 'Waarom?',
    hint: 'De aanvrager leest dit. Schrijf bij andere mogelijkheden op welke dat zijn.',
    missing: 'Schrijf op waarom u dit besluit',
  },
  faults: {
    tooLong: 'Gebruik minder tekens (hoogstens {{maximum}})',
    email: 'Vul een mailadres in, bijvoorbeeld naam@voorbeeld.nl',
    later: 'Vul een moment in dat al voorbij is',
    never: 'Dit moment bestaat niet of bestaat twee keer, omdat de klok die nacht wordt verzet. Kies een ander.',
  },
};

export const en: Translated<typeof nl> = {
  form: {
    notSent: 'What you typed is kept on this page. Nothing is on record yet.',
    perhapsSent:
      'What you typed is kept on this page. We do not know whether it arrived. Sending it again is safe: everything is recorded once.',
    leaveTitle: 'Leave this page?',
    leaveText: 'What you filled in has not been sent and will be lost.',
    leave: 'Leave the page',
    stay: 'Stay and go on',
  },
  motivation: {
    label: 'Why?',
    hint: 'The requester reads this. With other possibilities, write down which.',
    missing: 'Write down why you decide this',
  },
  faults: {
    tooLong: 'Use fewer characters ({{maximum}} at most)',
    email: 'Fill in a mail address, for example name@example.com',
    later: 'Fill in a moment that is over',
    never: 'This moment does not exist or exists twice, as the clock changes that night. Choose another.',
  },
};

declare module '../language/folders.ts' {
  interface Folders {
    forms: typeof nl;
  }
}
