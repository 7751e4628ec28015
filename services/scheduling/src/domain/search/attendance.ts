import type { Grid } from '../availability/grid.ts';
import { both, either, type Mask, noneOf, without } from '../availability/mask.ts';
import type { Party, Question, Representative } from './question.ts';
import { startsOf, startsWithoutBreak } from './starts.ts';

/** At which starts a party can come, and as whom. */
export interface PartyStarts {
  partyId: string;
  persons: readonly PersonStarts[];
  /** The contact itself can. */
  contact: Mask;
  /** Somebody can. */
  sure: Mask;
  /** Somebody can, or somebody's calendar is unknown. */
  possible: Mask;
  /** Whoever comes has no break before or after. */
  tight: Mask;
}

interface PersonStarts {
  personId: string;
  sure: Mask;
  possible: Mask;
}

/** Who can come when: the parties that must be there, those that may, and the room. */
export interface TableStarts {
  required: readonly PartyStarts[];
  optional: readonly PartyStarts[];
  room?: PartyStarts;
}

export function tableStarts({ grid, length, parties, rooms }: Question): TableStarts {
  const all = (need: Party['need']) =>
    parties.filter((party) => party.need === need).map((party) => partyStarts(party, grid, length));
  return {
    required: all('required'),
    optional: all('optional'),
    room: rooms && partyStarts({ partyId: roomParty, anyOf: rooms.map(asPerson) }, grid, length),
  };
}

/** A room stands among the parties in every explanation: "no room" blocks a table as much as "no school". */
export const roomParty = 'room';

const asPerson = ({ roomId, availability }: NonNullable<Question['rooms']>[number]) => ({
  personId: roomId,
  availability,
});

function partyStarts({ partyId, anyOf }: Omit<Party, 'need'>, grid: Grid, length: number): PartyStarts {
  const { words, breakGrains } = grid;
  const persons = anyOf.map((person) => personStarts(person, words, length));
  let contact = noneOf(words);
  let sure = contact;
  let possible = contact;
  let tight = contact;
  for (const [nth, person] of persons.entries()) {
    if (nth === 0) contact = person.sure;
    const comes = nth === 0 ? person.sure : without(person.sure, sure);
    const busy = anyOf[nth]!.availability.busy;
    tight = either(tight, both(comes, startsWithoutBreak(busy, length, breakGrains)));
    sure = either(sure, person.sure);
    possible = either(possible, person.possible);
  }
  return { partyId, persons, contact, sure, possible, tight };
}

function personStarts({ personId, availability }: Representative, words: number, length: number): PersonStarts {
  const possible = startsOf(availability.possible, length);
  return { personId, sure: availability.known ? possible : noneOf(words), possible };
}

/** Everyone whose absence stops the table. */
export function needed({ required, room }: TableStarts): readonly PartyStarts[] {
  return room ? [...required, room] : required;
}

/** The starts, out of `window`, at which every one of the parties can come. */
export function commonStarts(
  parties: readonly PartyStarts[],
  how: 'contact' | 'sure' | 'possible',
  window: Mask,
): Mask {
  return parties.reduce((common, party) => both(common, party[how]), window);
}
