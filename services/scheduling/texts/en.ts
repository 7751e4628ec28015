import type { Translation } from '@rondetafel/contracts';
import type { nl } from './nl.ts';

const reasons = {
  'role-not-applicable': 'Say why this role does not apply here.',
  'member-left-out': 'Say why this member of the household is not invited.',
  'need-changed': 'Say why the attendance of this party is asked for differently.',
  cancelled: 'Say why the round table is cancelled.',
  'household-absent': 'Say why the household was absent.',
  late: 'This time is past the deadline. Say why it cannot be earlier.',
} as const;

const reasonMissing: (typeof nl)['refusals']['reason-missing'] = (facts) =>
  facts.wanted === 'role-absent' ? `Say why ${facts.role} was absent.` : reasons[facts.wanted];

export const en: Translation<typeof nl> = {
  refusals: {
    'already-invited': 'This person already attends for somebody else.',
    'chair-absent': 'Without its chair the round table did not take place.',
    'chair-represents-nobody': 'The chair cannot represent a party.',
    'hidden-party-undecided': 'A hidden party is still undecided. Reveal or exclude it before anybody is invited.',
    'no-party-present': 'Without parties the round table did not take place.',
    'nobody-asked': 'Choose among the invitees who may choose from these times.',
    'not-asked': 'You were not asked to choose a time.',
    'not-booked': 'This round table has no time yet.',
    'not-invited': ({ who }) =>
      who === 'you'
        ? 'You are not invited to this round table.'
        : 'Whoever was present without an invitation has to be added to the round table first.',
    'not-the-coordinator': ({ to }) =>
      to === 'call'
        ? 'Only the coordinator of this case calls a round table.'
        : 'Only the coordinator of this case plans the round table.',
    'not-yet': 'This round table has not started yet.',
    'not-your-calendar': 'You see and change your own times only.',
    'nothing-decided': 'No round table was decided on for this case yet.',
    'number-of-options': ({ most }) => `Offer at least one and at most ${most} times.`,
    'option-in-the-past': 'This time has passed.',
    'option-overlaps-booking': 'This time overlaps the present appointment. Choose another time.',
    'options-lapsed': 'These times are no longer held. Search again.',
    'options-open': 'Times are still offered. Choose one of them, or withdraw them first.',
    'options-overlap': 'These times overlap each other.',
    'reason-missing': reasonMissing,
    'room-exists': 'This venue already has a room with this code. Choose another code.',
    'room-not-step-free':
      'Somebody of this household cannot come where there are steps, and this room has them. Search again.',
    'room-too-small': ({ capacity, guests }) => `This room holds ${capacity} people and ${guests} come. Search again.`,
    'slot-gone': 'This time no longer suits everyone. Search again and choose another proposal.',
    'slot-taken':
      'Somebody else just reserved this time for one of these people or this room. Choose another proposal.',
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
    'ends-before-start': 'Ends before it starts.',
    'reason-missing': reasonMissing,
    'unknown-venue': 'Unknown venue.',
  },
};
