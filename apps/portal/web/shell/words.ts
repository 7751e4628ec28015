import type { Translated } from '../language/translated.ts';

/** What stands around every page: signing in and out, the time left. */
export const nl = {
  menu: 'Menu',
  foot: 'Vragen over de werkplek? Neem contact op met functioneel beheer van uw gemeente.',
  missing: {
    title: 'Deze pagina bestaat niet',
    text: 'Misschien is het adres niet goed overgenomen, of mag u deze gegevens niet (meer) zien.',
    home: 'Naar vandaag',
  },
  welcome: {
    title: 'Eén tafel voor het hele huishouden',
    lead: 'In Rondetafel stemmen professionals af als een huishouden met meerdere problemen tegelijk te maken heeft: één casus, één plan, één regisseur.',
    signIn: 'Aanmelden',
    for: 'Voor professionals en procescoördinatoren in {{name}}. U meldt zich aan met het account van uw organisatie.',
    call: 'Wilt u een procescoördinator spreken? Bel',
    cancelled: 'U hebt het aanmelden afgebroken. U kunt het opnieuw proberen.',
    failed: 'Aanmelden is niet gelukt.',
    failedText: 'Probeer het opnieuw. Lukt het weer niet, neem dan contact op met functioneel beheer.',
    dangerTitle: 'Is er acuut gevaar?',
    danger:
      'Bel 112. Bij een vermoeden van huiselijk geweld of kindermishandeling belt u Veilig Thuis: 0800-2000 (gratis, dag en nacht). De werkplek is daar niet voor.',
    steps: 'Zo werkt het',
    step1: 'Registreer de casus',
    step1Text: 'Wie horen bij het huishouden, en waar is steun nodig?',
    step2: 'Vraag opschaling',
    step2Text: 'Een onafhankelijke procescoördinator besluit of een rondetafel nodig is.',
    step3: 'Kom aan tafel',
    step3Text: 'Binnen tien werkdagen, met iedereen die betrokken is.',
  },
  account: {
    nameless: 'Aangemeld',
    signOut: 'Afmelden',
    roles: {
      professional: 'Professional',
      'independent-coordinator': 'Onafhankelijke procescoördinator',
      dispatcher: 'Verdeler',
      'focal-point-officer': 'Brandpuntfunctionaris',
      resident: 'Inwoner',
      'partner-admin': 'Partnerbeheer',
      'privacy-officer': 'Privacyfunctionaris',
      administrator: 'Functioneel beheer',
      ops: 'Technisch beheer',
    },
  },
  leaving: {
    title: 'U meldt zich af',
    text: 'Op dit scherm is niets meer van uw werk te zien.',
    failed: 'Uw aanmelding is nog niet beëindigd',
    failedText:
      'De server antwoordt niet. Wie deze browser na u gebruikt, kan misschien nog bij uw werk. Probeer het opnieuw. Lukt het niet, sluit dan alle vensters van de browser.',
    again: 'Opnieuw afmelden',
  },
  session: {
    warningTitle: 'Bent u er nog?',
    warning_one: 'U wordt over 1 minuut afgemeld, omdat u een tijd niets hebt gedaan.',
    warning_other: 'U wordt over {{count}} minuten afgemeld, omdat u een tijd niets hebt gedaan.',
    stay: 'Aangemeld blijven',
    endTitle: 'Uw werkdag in Rondetafel loopt af',
    end_one: 'Over 1 minuut moet u zich opnieuw aanmelden. Verstuur wat u aan het invullen bent.',
    end_other: 'Over {{count}} minuten moet u zich opnieuw aanmelden. Verstuur wat u aan het invullen bent.',
    understood: 'Begrepen',
    overTitle: 'U bent afgemeld',
    left: 'U hebt zich in een ander tabblad afgemeld. Wat hier stond is weg. Meld u opnieuw aan om verder te gaan.',
    over: 'Meld u opnieuw aan. Dat opent een nieuw tabblad; wat u hier hebt ingevuld blijft staan.',
    again: 'Opnieuw aanmelden',
    backTitle: 'U bent weer aangemeld',
    back: 'U kunt dit tabblad sluiten en verdergaan waar u was.',
    leave: 'Alles sluiten',
  },
};

export const en: Translated<typeof nl> = {
  menu: 'Menu',
  foot: 'Questions about the workplace? Ask the application managers of your municipality.',
  missing: {
    title: 'This page does not exist',
    text: 'Perhaps the address was not copied well, or you may not see this (any more).',
    home: 'To today',
  },
  welcome: {
    title: 'One table for the whole household',
    lead: 'In Rondetafel professionals work together when a household faces several problems at once: one case, one plan, one coordinator.',
    signIn: 'Sign in',
    for: 'For professionals and process coordinators in {{name}}. You sign in with the account of your organisation.',
    call: 'Would you like to speak to a coordinator? Call',
    cancelled: 'You stopped signing in. You can try again.',
    failed: 'Signing in did not work.',
    failedText: 'Try again. If it fails once more, ask the application managers.',
    dangerTitle: 'Is someone in acute danger?',
    danger:
      'Call 112. If you suspect domestic violence or child abuse, call Veilig Thuis: 0800-2000 (free, day and night). This workplace is not meant for that.',
    steps: 'How it works',
    step1: 'Register the case',
    step1Text: 'Who belongs to the household, and where is support needed?',
    step2: 'Ask to scale up',
    step2Text: 'An independent process coordinator decides whether a round table is needed.',
    step3: 'Come to the table',
    step3Text: 'Within ten working days, with everyone involved.',
  },
  account: {
    nameless: 'Signed in',
    signOut: 'Sign out',
    roles: {
      professional: 'Professional',
      'independent-coordinator': 'Independent process coordinator',
      dispatcher: 'Dispatcher',
      'focal-point-officer': 'Focal point officer',
      resident: 'Resident',
      'partner-admin': 'Partner administration',
      'privacy-officer': 'Privacy officer',
      administrator: 'Application management',
      ops: 'Technical management',
    },
  },
  leaving: {
    title: 'You are signing out',
    text: 'Nothing of your work is on this screen any more.',
    failed: 'Your session has not been ended yet',
    failedText:
      'The server does not answer. Whoever uses this browser after you may still get at your work. Try again. If it does not work, close all windows of the browser.',
    again: 'Sign out again',
  },
  session: {
    warningTitle: 'Are you still there?',
    warning_one: 'You will be signed out in 1 minute, because you have not done anything for a while.',
    warning_other: 'You will be signed out in {{count}} minutes, because you have not done anything for a while.',
    stay: 'Stay signed in',
    endTitle: 'Your day in Rondetafel is ending',
    end_one: 'In 1 minute you have to sign in again. Send what you are filling in.',
    end_other: 'In {{count}} minutes you have to sign in again. Send what you are filling in.',
    understood: 'Understood',
    overTitle: 'You are signed out',
    left: 'You signed out in another tab. What was here is gone. Sign in again to go on.',
    over: 'Sign in again. That opens a new tab; what you filled in here stays.',
    again: 'Sign in again',
    backTitle: 'You are signed in again',
    back: 'You can close this tab and go on where you were.',
    leave: 'Close everything',
  },
};

declare module '../language/folders.ts' {
  interface Folders {
    shell: typeof nl;
  }
}
