import type { Id } from '@rondetafel/contracts';
import type { Tx } from '@rondetafel/platform';
import { z } from 'zod';
import { authorityTable } from './authority.table.ts';
import { Holder } from './domain/deciders.ts';

/** By member; of whom nothing is recorded, or whose key was destroyed, is not in here. */
export async function authoritiesOf(tx: Tx, caseId: Id): Promise<ReadonlyMap<Id, readonly Holder[]>> {
  const rows = await tx.repository(authorityTable).findBy({ caseId });
  const keys = await tx.vault.of(rows.map(({ memberId }) => memberId));
  return new Map(
    rows.flatMap(({ memberId, holders }) => {
      const text = keys.open(memberId, holdersOf(memberId), holders);
      return text === null ? [] : [[memberId, z.array(Holder).parse(JSON.parse(text))] as const];
    }),
  );
}

export async function keepAuthority(
  tx: Tx,
  { memberId, holders, ...row }: { caseId: Id; memberId: Id; holders: Holder[]; recordedById: Id; recordedAt: string },
): Promise<void> {
  const keys = await tx.vault.of([memberId]);
  const sealed = keys.seal(memberId, holdersOf(memberId), JSON.stringify(holders));
  await tx.upsert(authorityTable, { ...row, memberId, holders: sealed }, ['memberId']);
}

const holdersOf = (memberId: Id) => ({ table: 'member_authority', column: 'holders', row: memberId });
