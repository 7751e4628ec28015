import type { Translated } from '../../language/translated.ts';

/** Letters over all cases that somebody coordinates. */
export const nl = {
  queue: {
    title: 'Brieven',
    lead: 'Wat gezinsleden zonder mailadres nog moeten horen, van al uw casussen. Print de brief, stuur een sms of bel, en zet erbij dat het gedaan is.',
    show: 'Brieven',
    open: 'Nog te vertellen',
    told: 'Verteld',
    none: 'Geen brieven te vertellen',
    noneText: 'Iedereen van uw huishoudens is bereikt.',
    noneTold: 'Er is nog niets verteld',
    noneToldText: 'Wat u met een brief, sms of telefoontje vertelt, staat hier.',
    printAll: 'Print alle brieven',
    printHint: 'Elke brief staat op een eigen blad. Zet er na het versturen bij dat het gedaan is.',
    back: 'Brieven',
  },
};

export const en: Translated<typeof nl> = {
  queue: {
    title: 'Letters',
    lead: 'What members without a mail address are still to be told, of all your cases. Print the letter, send a text message or call, and mark it as done.',
    show: 'Letters',
    open: 'Still to tell',
    told: 'Told',
    none: 'No letters to tell',
    noneText: 'Everybody of your households is reached.',
    noneTold: 'Nothing was told yet',
    noneToldText: 'What you tell by letter, text message or phone stands here.',
    printAll: 'Print all letters',
    printHint: 'Each letter is on a sheet of its own. Mark them as done after you sent them.',
    back: 'Letters',
  },
};

declare module '../../language/folders.ts' {
  interface Folders {
    letters: typeof nl;
  }
}
