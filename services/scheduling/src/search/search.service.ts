import type { Moment, Tx } from '@rondetafel/platform';
import { localPolicy } from '../calendar/domain/local-policy.ts';
import { type CaseFacts, rosterAtIntake } from '../roster/domain/rosters-of-case.ts';
import { type CaseTerm, termOf } from '../term/domain/look-at-term.ts';
import { noSlotOf } from './domain/no-slot.ts';
import { earlySignal } from './domain/signal.ts';
import { askAbout } from './search.store.ts';

/**
 * The way out is looked for on day 0, not on day ten: nobody who can be asked yet, so only what the calendars say
 * (S002-34).
 */
export async function signalEarly(tx: Tx, term: CaseTerm | null, facts: CaseFacts, moment: Moment): Promise<void> {
  const { district, decidedKind, coordinatorId, stepFree, guestNeeds } = facts.caseCopy;
  // Without its district nobody knows yet who could come instead: then whatever comes last gives the signal.
  if (!term || district === null || decidedKind) return;
  const { frozen } = term;
  const { urgent } = frozen;
  const kind = 'upscaling';
  const { now, municipality } = moment;
  const roster = rosterAtIntake(kind, facts, municipality);
  const deadlineOn = frozen.term.on;
  const search = { kind, roster, district, stepFree, guestNeeds, now, urgent, deadlineOn } as const;
  const { question } = await askAbout(tx, search, localPolicy(municipality));
  const signal = earlySignal(question);
  if (signal.signal !== 'feasible-without' && signal.signal !== 'not-feasible') return;
  const { event, data } = noSlotOf(termOf(term, coordinatorId), frozen, roster, signal.whoBlocks);
  await tx.publish(event, data);
}
