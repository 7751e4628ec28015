import type { Translated } from '../../language/translated.ts';

/** Where one is reached, and whom one added. */
export const nl = {
  details: {
    title: 'Mijn gegevens',
    lead: 'Waar u uw mail van Rondetafel krijgt, en het mailadres van wie u hebt toegevoegd.',
  },
  own: {
    title: 'Uw mailadres',
    stands: 'Uw mail gaat naar {{email}}.',
    none: 'Van u is nog geen mailadres bekend. U krijgt geen mail van Rondetafel.',
    unverifiedText: 'Mails naar dit adres zeggen niet waar ze over gaan. Vraag een code aan om het te bevestigen.',
    hint: 'Wij sturen een code naar dit adres. Zo weten we dat u daar leest. Alleen een andere taal kan zonder code.',
    ask: 'Stuur mij een code',
    askAgain: 'Stuur opnieuw een code',
    save: 'Opslaan',
    codeSent: 'Wij hebben een code gestuurd naar {{email}}',
    codeSentText:
      'Typ de code hieronder. Hij geldt tot {{time}}. Geen mail gekregen? Kijk bij de ongewenste mail, en of het adres klopt.',
    code: 'Code uit de mail',
    codeFault: 'De code heeft zes cijfers',
    confirm: 'Bevestigen',
    changed: 'Uw mail gaat voortaan naar {{email}}',
    languageChanged: 'Opgeslagen',
  },
  added: {
    title: 'Collega’s die u hebt toegevoegd',
    caption: 'Met hun mailadres. U kunt het wijzigen tot het bevestigd is.',
    none: 'U hebt nog geen collega’s zonder account toegevoegd.',
    nameless: 'Naam onbekend',
  },
  any: {
    title: 'Mailadres van een collega',
    lead: 'Als functioneel beheerder geeft en wijzigt u elk adres. Het geldt meteen als bevestigd: controleer het goed.',
    who: 'Collega',
  },
};

export const en: Translated<typeof nl> = {
  details: {
    title: 'My details',
    lead: 'Where you get your mail of Rondetafel, and the mail address of whom you added.',
  },
  own: {
    title: 'Your mail address',
    stands: 'Your mail goes to {{email}}.',
    none: 'No mail address of yours is known yet. You get no mail of Rondetafel.',
    unverifiedText: 'Mails to this address do not say what they are about. Ask for a code to confirm it.',
    hint: 'We send a code to this address, so that we know that you read there. Another language alone needs no code.',
    ask: 'Send me a code',
    askAgain: 'Send a code again',
    save: 'Save',
    codeSent: 'We sent a code to {{email}}',
    codeSentText:
      'Type the code below. It counts until {{time}}. No mail? Look among the unwanted mail, and whether the address is right.',
    code: 'Code from the mail',
    codeFault: 'The code has six digits',
    confirm: 'Confirm',
    changed: 'Your mail goes to {{email}} from now on',
    languageChanged: 'Saved',
  },
  added: {
    title: 'Colleagues whom you added',
    caption: 'With their mail address. You can change it until it is confirmed.',
    none: 'You have not added colleagues without an account yet.',
    nameless: 'Name unknown',
  },
  any: {
    title: 'Mail address of a colleague',
    lead: 'As application manager you give and change any address. It counts as confirmed at once: check it well.',
    who: 'Colleague',
  },
};

declare module '../../language/folders.ts' {
  interface Folders {
    details: typeof nl;
  }
}
