import { padded } from '@rondetafel/platform';
import type { KeptTable, RoundTable } from './domain/round-table.ts';

type Kept = Omit<KeptTable, 'version'>;

/** The text of a table as it is sealed. What is sealed keeps the names of release 1: an offer and an ending were "held". */
export function toSealed({ table, decisions }: Kept): string {
  const { offer, ending } = table;
  const { reservedUntil, ...offered } = offer ?? {};
  const { tookPlaceOn, ...ended } = ending?.how === 'held' ? ending : { ...ending, tookPlaceOn: undefined };
  const kept = {
    table: {
      ...table,
      offer: offer && { ...offered, heldUntil: reservedUntil },
      ending: ending && { ...ended, heldOn: tookPlaceOn },
    },
    decisions,
  };
  return padded(kept, 4_096);
}

export function fromSealed(text: string): Kept {
  const { table, decisions } = JSON.parse(text);
  const { heldUntil, ...offered } = table.offer ?? {};
  const { heldOn, ...ended } = table.ending ?? {};
  const opened: RoundTable = {
    ...table,
    offer: table.offer && { ...offered, reservedUntil: heldUntil },
    ending: table.ending && { ...ended, ...(heldOn && { tookPlaceOn: heldOn }) },
  };
  return { table: opened, decisions };
}
