import { either, isEmpty, type Mask, noneOf, without } from '../../calendar/domain/mask.ts';
import type { Candidate, Party, Question } from './question.ts';
import type { Starts } from './starts.ts';

/** Who comes for a party: the contact, a substitute, somebody who must be asked because the calendar is unknown, or nobody. */
export type Attendance =
  | { partyId: string; as: 'contact' | 'substitute' | 'to-ask'; personId: string }
  | { partyId: string; as: 'absent' };

/** At which starts a party can come: `sure` when somebody can, `tight` when whoever comes has no break. */
export interface PartyStarts extends Starts {
  partyId: string;
  anyOf: readonly Candidate[];
  /** The contact itself can. */
  contact: Mask;
  /** What every proposal for such a start says of the party. */
  contactComes: Attendance;
}

/** Who can come when: the parties that must be there, those that may, and the room. */
export interface TableStarts {
  required: readonly PartyStarts[];
  optional: readonly PartyStarts[];
  /** Everyone whose absence stops the table: the required parties and, if one is needed, a room. */
  needed: readonly PartyStarts[];
  room?: PartyStarts;
}

/** A room stands among the parties in every explanation: "no room" blocks a table as much as "no school". */
const roomParty = 'room';

export function tableStarts({ grid, parties, rooms }: Question): TableStarts {
  const required: PartyStarts[] = [];
  const optional: PartyStarts[] = [];
  for (const party of parties) (party.need === 'required' ? required : optional).push(partyStarts(party, grid.words));
  if (!rooms) return { required, optional, needed: required };
  const room = partyStarts({ partyId: roomParty, anyOf: rooms }, grid.words);
  return { required, optional, needed: [...required, room], room };
}

function partyStarts({ partyId, anyOf }: Omit<Party, 'need'>, words: number): PartyStarts {
  if (anyOf.length === 0) {
    const absent: Attendance = { partyId, as: 'absent' };
    const none = noneOf(words);
    return { partyId, anyOf, contact: none, contactComes: absent, sure: none, possible: none, tight: none };
  }
  let { sure, possible, tight } = anyOf[0]!.starts;
  const contact = sure;
  const contactComes: Attendance = { partyId, as: 'contact', personId: anyOf[0]!.id };
  for (let nth = 1; nth < anyOf.length; nth++) {
    const { starts } = anyOf[nth]!;
    tight = either(tight, without(starts.tight, sure));
    sure = either(sure, starts.sure);
    possible = either(possible, starts.possible);
  }
  return { partyId, anyOf, contact, contactComes, sure, possible, tight };
}

/** Somebody's calendar is unknown, so that nothing of it is ever a yes. */
export const mayBeUnknown = ({ sure, possible }: PartyStarts) => sure !== possible && !isEmpty(without(possible, sure));

/** The starts, out of `window`, at which every one of the parties can come. */
export function commonStarts(
  parties: readonly PartyStarts[],
  how: 'contact' | 'sure' | 'possible',
  window: Mask,
): Mask {
  const common = noneOf(window.length);
  for (let w = 0; w < window.length; w++) {
    let word = window[w]!;
    for (let nth = 0; word !== 0 && nth < parties.length; nth++) word &= parties[nth]![how][w]!;
    common[w] = word;
  }
  return common;
}
