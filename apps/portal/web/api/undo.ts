import type { QueryKey } from '@tanstack/react-query';
import { toast } from '../kit/index.ts';
import { useWords } from '../language/words.ts';
import { handBackCase, takeBackDecline, takeBackOffer } from './generated/escalation/sdk.gen.ts';
import { decideRoster } from './generated/scheduling/sdk.gen.ts';
import type { DecideRosterData } from './generated/scheduling/types.gen.ts';
import { ApiProblem } from './problem.ts';
import { useAskAgain } from './stale.ts';

interface OfRequest {
  readonly requestId: string;
}
interface OfTable {
  readonly roundTableId: string;
}

type Need = Omit<Extract<DecideRosterData['body'], { what: 'need' }>, 'what'>;

/**
 * What takes a command back: another command, that its service decides on and puts on record (decision 0088). A command
 * that stands in no other way than by a new act is under `final`, with the sentence that says which.
 */
const inverses = {
  claim: ({ requestId }: OfRequest) =>
    handBackCase({ path: { requestId }, body: { reason: 'by-mistake' }, throwOnError: true }),
  decline: ({ requestId }: OfRequest) => takeBackDecline({ path: { requestId }, throwOnError: true }),
  assign: ({ requestId }: OfRequest) => takeBackOffer({ path: { requestId }, throwOnError: true }),
  leaveOut: ({ roundTableId, memberId }: OfTable & { readonly memberId: string }) =>
    decideRoster({ path: { roundTableId }, body: { what: 'invited', memberId }, throwOnError: true }),
  /** To what was decided before, if anything was. */
  changeNeed: ({ roundTableId, partyId, before }: OfTable & { readonly partyId: string; readonly before?: Need }) =>
    decideRoster({
      path: { roundTableId },
      body: before ? { what: 'need', ...before } : { what: 'need-as-before', partyId },
      throwOnError: true,
    }),
} as const;

export type Undoable = keyof typeof inverses;

/** What can't be taken back; `undo.final` of the words says why and what to do instead. */
export type Final = 'decide' | 'withdraw' | 'handBack' | 'addParty';

/** After a command: says that it was done, and takes it back when that is asked for, there or later on the page. */
export function useUndo() {
  const { t } = useWords('api');
  const askAgain = useAskAgain();
  const undo = async <Command extends Undoable>(
    command: Command,
    of: Parameters<(typeof inverses)[Command]>[0],
    outdated: readonly QueryKey[],
  ): Promise<void> => {
    const inverse = inverses[command] as (what: Parameters<(typeof inverses)[Command]>[0]) => Promise<unknown>;
    const refusal: unknown = await inverse(of).then(
      () => undefined,
      (error: unknown) => error,
    );
    await askAgain(outdated, refusal);
    if (refusal === undefined) toast(t('undo.done'));
    else toast((refusal instanceof ApiProblem && refusal.body.detail) || t('undo.failed'));
  };
  return {
    undo,
    /** @param text what was done. */
    done: <Command extends Undoable>(
      text: string,
      command: Command,
      of: Parameters<(typeof inverses)[Command]>[0],
      outdated: readonly QueryKey[],
    ): void => toast(text, () => void undo(command, of, outdated)),
    /** That it was done, and why it stays. */
    stays: (text: string, command: Final): void => toast(`${text}. ${t(`undo.final.${command}`)}`),
  };
}
