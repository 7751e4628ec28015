import type { Texts, Translation } from '@rondetafel/contracts';

const reasons = {
  'role-not-applicable': 'Geef aan waarom deze rol hier niet van toepassing is.',
  'member-left-out': 'Geef aan waarom dit lid van het huishouden niet wordt uitgenodigd.',
  'household-not-invited': 'Geef aan waarom het huishouden niet bij dit overleg is.',
  'need-changed': 'Geef aan waarom de aanwezigheid van deze partij anders wordt gevraagd.',
  cancelled: 'Geef aan waarom het gesprek niet doorgaat.',
  'household-absent': 'Geef aan waarom het huishouden er niet bij was.',
  late: 'Dit moment ligt na de uiterste datum. Geef aan waarom het niet eerder kan.',
} as const;

/** What a reason is asked for; of a role that was absent the sentence names it. */
export type WantedReason =
  | { readonly wanted: keyof typeof reasons }
  | { readonly wanted: 'role-absent' | 'role-open'; readonly role: string };

const reasonMissing = (facts: WantedReason) => {
  if (facts.wanted === 'role-absent') return `Geef aan waarom ${facts.role} er niet bij was.`;
  if (facts.wanted === 'role-open') return `Geef aan waarom u nu uitnodigt terwijl ${facts.role} nog open is.`;
  return reasons[facts.wanted];
};

export const nl = {
  refusals: {
    'calendar-feed-unknown': 'Deze agenda bestaat niet, of de link geldt niet meer.',
    'absence-not-possible': 'Deze afwezigheid kan niet.',
    'already-invited': 'Deze persoon zit al namens iemand anders aan tafel.',
    'asked-again-lately': 'Deze mensen zijn kort geleden al herinnerd. Bel hen, of wacht tot de volgende werkdag.',
    'chair-absent': 'Zonder voorzitter is het gesprek niet gehouden.',
    'chair-represents-nobody': 'De voorzitter kan geen partij vertegenwoordigen.',
    'hidden-party-undecided':
      'Er is nog een afgeschermde partij. Geef deze vrij of sluit deze uit voordat er iemand wordt uitgenodigd.',
    'no-party-present': 'Zonder partijen is het gesprek niet gehouden.',
    'nobody-to-ask': 'Er is niemand van wie u nog een antwoord verwacht.',
    'nobody-asked': 'Kies onder de genodigden wie uit deze momenten mag kiezen.',
    'not-asked': 'U bent niet gevraagd om een moment te kiezen.',
    'not-booked': 'Voor dit gesprek is nog geen moment vastgelegd.',
    'not-invited': ({ who }: { who: 'you' | 'present' | 'heard' }) =>
      who === 'you'
        ? 'U bent voor dit gesprek niet uitgenodigd.'
        : who === 'heard'
          ? 'Deze persoon is voor dit gesprek niet uitgenodigd.'
          : 'Wie erbij was zonder uitnodiging, moet eerst aan het gesprek worden toegevoegd.',
    'conference-only': 'Dit kan alleen bij een casusoverleg.',
    'independently-coordinated':
      'In deze casus coördineert nu een procescoördinator. Die roept een rondetafelgesprek bij elkaar.',
    'no-approach': 'Voor deze casus loopt geen gecoördineerde aanpak.',
    'not-the-coordinator': ({ to }: { to: 'call' | 'plan' | 'confer' }) =>
      ({
        call: 'Alleen de procescoördinator van deze casus roept een gesprek bij elkaar.',
        plan: 'Alleen de procescoördinator van deze casus plant het gesprek.',
        confer: 'Alleen de coördinator van deze aanpak roept een casusoverleg bij elkaar en plant het.',
      })[to],
    'not-yet': 'Dit gesprek moet nog beginnen.',
    'not-your-calendar': 'U ziet en wijzigt alleen uw eigen tijden.',
    'nothing-decided': 'Voor deze casus is nog niet tot een gesprek besloten.',
    'number-of-options': ({ most }: { most: number }) => `Bied ten minste één en ten hoogste ${most} momenten aan.`,
    'option-in-the-past': 'Dit moment is al voorbij.',
    'option-overlaps-booking': 'Dit moment overlapt de afspraak die er al staat. Kies een ander moment.',
    'options-lapsed': 'Deze momenten worden niet meer vastgehouden. Zoek opnieuw.',
    'options-open': 'Er zijn nog momenten ter keuze. Kies een daarvan, of trek ze eerst in.',
    'options-overlap': 'Deze momenten overlappen elkaar.',
    'person-of-other-organisation': 'Deze persoon werkt niet bij de organisatie van deze partij.',
    'reason-missing': reasonMissing,
    'room-exists': 'Op deze locatie is al een ruimte met deze code. Kies een andere code.',
    'room-not-step-free':
      'Iemand uit dit huishouden kan geen trappen of drempels op, en die heeft deze ruimte wel. Zoek opnieuw.',
    'room-too-small': ({ capacity, guests }: { capacity: number; guests: number }) =>
      `In deze ruimte passen ${capacity} mensen en er komen er ${guests}. Zoek opnieuw.`,
    'slot-gone': 'Dit moment past niet meer voor iedereen. Zoek opnieuw en kies een ander voorstel.',
    'slot-taken':
      'Iemand anders heeft dit moment net vastgelegd voor een van deze mensen of deze ruimte. Kies een ander voorstel.',
    'substitute-not-possible': 'Deze persoon kan niet in uw plaats komen. Kies een collega.',
    'table-open': 'Er is al een gesprek bij elkaar geroepen. Plan dat, of zeg het eerst af.',
    'table-unknown': 'Dit gesprek bestaat niet of is niet voor u bedoeld.',
    'table-was-cancelled': 'Dit gesprek is afgezegd. Roep een nieuw gesprek bij elkaar.',
    'table-was-held': 'Dit gesprek is al gehouden. Roep een vervolggesprek bij elkaar.',
    'term-unknown': 'Voor deze casus loopt geen termijn.',
    'unknown-option': ({ from }: { from: 'held' | 'offered' }) =>
      from === 'held' ? 'Dit moment wordt niet vastgehouden.' : 'Dit moment hoort niet bij de keuze.',
    'unknown-venue':
      'Deze locatie staat niet in het bestand van de gemeente. Kies een bestaande locatie of laat haar toevoegen.',
  },
  faults: {
    'already-over': 'Deze dagen zijn al voorbij.',
    'longer-than-a-year': 'Een afwezigheid duurt ten hoogste een jaar. Bent u langer weg, pas dan uw werkweek aan.',
    'ends-before-start': 'Eindigt voor het begin.',
    'reason-missing': reasonMissing,
    'unknown-venue': 'Onbekende locatie.',
  },
} satisfies Texts;

const reasonsInEnglish = {
  'role-not-applicable': 'Say why this role does not apply here.',
  'member-left-out': 'Say why this member of the household is not invited.',
  'household-not-invited': 'Say why the household is not at this conference.',
  'need-changed': 'Say why the attendance of this party is asked for differently.',
  cancelled: 'Say why the round table is cancelled.',
  'household-absent': 'Say why the household was absent.',
  late: 'This time is past the deadline. Say why it cannot be earlier.',
} as const;

const reasonMissingInEnglish: (typeof nl)['refusals']['reason-missing'] = (facts) => {
  if (facts.wanted === 'role-absent') return `Say why ${facts.role} was absent.`;
  if (facts.wanted === 'role-open') return `Say why you invite now while ${facts.role} is still open.`;
  return reasonsInEnglish[facts.wanted];
};

export const en: Translation<typeof nl> = {
  refusals: {
    'calendar-feed-unknown': 'This calendar does not exist, or the link no longer counts.',
    'absence-not-possible': 'This absence is not possible.',
    'already-invited': 'This person already attends for somebody else.',
    'asked-again-lately': 'These people were reminded a short while ago. Call them, or wait for the next working day.',
    'chair-absent': 'Without its chair the round table did not take place.',
    'chair-represents-nobody': 'The chair cannot represent a party.',
    'hidden-party-undecided': 'A hidden party is still undecided. Reveal or exclude it before anybody is invited.',
    'no-party-present': 'Without parties the round table did not take place.',
    'nobody-to-ask': 'There is nobody whose answer is still expected.',
    'nobody-asked': 'Choose among the invitees who may choose from these times.',
    'not-asked': 'You were not asked to choose a time.',
    'not-booked': 'This round table has no time yet.',
    'not-invited': ({ who }) =>
      who === 'you'
        ? 'You are not invited to this round table.'
        : who === 'heard'
          ? 'This person is not invited to this round table.'
          : 'Whoever was present without an invitation has to be added to the round table first.',
    'conference-only': 'This is possible for a case conference only.',
    'independently-coordinated': 'An independent coordinator coordinates this case now, and calls a round table.',
    'no-approach': 'No coordinated approach runs for this case.',
    'not-the-coordinator': ({ to }) =>
      ({
        call: 'Only the coordinator of this case calls a round table.',
        plan: 'Only the coordinator of this case plans the round table.',
        confer: 'Only the coordinator of this approach calls and plans a case conference.',
      })[to],
    'not-yet': 'This round table has not started yet.',
    'not-your-calendar': 'You see and change your own times only.',
    'nothing-decided': 'No round table was decided on for this case yet.',
    'number-of-options': ({ most }) => `Offer at least one and at most ${most} times.`,
    'option-in-the-past': 'This time has passed.',
    'option-overlaps-booking': 'This time overlaps the present appointment. Choose another time.',
    'options-lapsed': 'These times are no longer held. Search again.',
    'options-open': 'Times are still offered. Choose one of them, or withdraw them first.',
    'options-overlap': 'These times overlap each other.',
    'person-of-other-organisation': "This person does not work for this party's organisation.",
    'reason-missing': reasonMissingInEnglish,
    'room-exists': 'This venue already has a room with this code. Choose another code.',
    'room-not-step-free':
      'Somebody of this household cannot come where there are steps, and this room has them. Search again.',
    'room-too-small': ({ capacity, guests }) => `This room holds ${capacity} people and ${guests} come. Search again.`,
    'slot-gone': 'This time no longer suits everyone. Search again and choose another proposal.',
    'slot-taken':
      'Somebody else just reserved this time for one of these people or this room. Choose another proposal.',
    'substitute-not-possible': 'This person cannot come in your place. Choose a colleague.',
    'table-open': 'A round table is already called. Plan it, or cancel it first.',
    'table-unknown': 'This round table does not exist or is not for you.',
    'table-was-cancelled': 'This round table was cancelled. Call a new one.',
    'table-was-held': 'This round table already took place. Call a follow-up.',
    'term-unknown': 'No term runs for this case.',
    'unknown-option': ({ from }) =>
      from === 'held' ? 'This time is not held.' : 'This time is not among those offered.',
    'unknown-venue': "This venue is not in the municipality's file. Choose an existing venue or have it added.",
  },
  faults: {
    'already-over': 'These days are over.',
    'longer-than-a-year': 'An absence lasts a year at most. If you are away for longer, change your working week.',
    'ends-before-start': 'Ends before it starts.',
    'reason-missing': reasonMissingInEnglish,
    'unknown-venue': 'Unknown venue.',
  },
};
