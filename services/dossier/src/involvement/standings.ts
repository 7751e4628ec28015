import { randomUUID } from 'node:crypto';
import type { Day, Id } from '@rondetafel/contracts';
import type { Tx } from '@rondetafel/platform';
import { In, IsNull } from 'typeorm';
import { involvementTable } from '../case/case.table.ts';
import type { CaseInvolvement } from './domain/case-involvement.ts';
import { type Stand, standsIn } from './domain/standing.ts';

/**
 * Writes down who stands in the case now, in the transaction that changed it: reads and row-level security go by these
 * rows, so what ended is over with the commit.
 */
export async function keepStandings(
  tx: Tx,
  involvement: CaseInvolvement,
  { today, now, by }: { readonly today: Day; readonly now: string; readonly by: Id | null },
): Promise<void> {
  const { caseId } = involvement;
  const standings = tx.repository(involvementTable);
  const kept = await standings.findBy({ caseId, endedAt: IsNull() });
  const wanted = standsIn(involvement, today);
  const ended = kept.filter((row) => !wanted.some((stand) => same(row, stand)));
  const begun = wanted.filter((stand) => !kept.some((row) => same(row, stand)));
  if (begun.length > 0) {
    await standings.insert(
      begun.map(({ personId, organisationId, standing, untilOn }) => ({
        ...{ involvementId: randomUUID(), caseId, personId, organisationId, standing, untilOn },
        ...{ grantedBy: by === personId ? null : by, since: new Date(now), endedAt: null },
      })),
    );
  }
  if (ended.length > 0) {
    const which = { involvementId: In(ended.map(({ involvementId }) => involvementId)) };
    await standings.update(which, { endedAt: new Date(now) });
  }
}

const same = (row: Stand, stand: Stand): boolean =>
  row.personId === stand.personId && row.standing === stand.standing && row.untilOn === stand.untilOn;
