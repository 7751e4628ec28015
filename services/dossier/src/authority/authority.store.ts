import type { Id } from '@rondetafel/contracts';
import type { Tx } from '@rondetafel/platform';
import { z } from 'zod';
import { type AuthorityRow, authorityTable } from './authority.table.ts';
import { Holder } from './domain/deciders.ts';

export interface Recorded {
  readonly version: number;
  readonly holders: readonly Holder[];
}

/** By member; of whom nothing is recorded, or whose key was destroyed, is not in here. */
export async function recordedIn(tx: Tx, caseId: Id): Promise<ReadonlyMap<Id, Recorded>> {
  const rows = await tx.repository(authorityTable).findBy({ caseId });
  const keys = await tx.vault.of(rows.map(({ memberId }) => memberId));
  return new Map(
    rows.flatMap(({ memberId, version, holders }) => {
      const text = keys.open(memberId, holdersOf(memberId), holders);
      return text === null ? [] : [[memberId, { version, holders: z.array(Holder).parse(JSON.parse(text)) }] as const];
    }),
  );
}

/** The same, without its version. */
export async function authoritiesOf(tx: Tx, caseId: Id): Promise<ReadonlyMap<Id, readonly Holder[]>> {
  const recorded = await recordedIn(tx, caseId);
  return new Map([...recorded].map(([memberId, { holders }]) => [memberId, holders]));
}

export async function keepAuthority(
  tx: Tx,
  { memberId, holders, ...row }: Omit<AuthorityRow, 'holders'> & { readonly holders: readonly Holder[] },
): Promise<void> {
  const keys = await tx.vault.of([memberId]);
  const sealed = keys.seal(memberId, holdersOf(memberId), JSON.stringify(holders));
  await tx.upsert(authorityTable, { ...row, memberId, holders: sealed }, ['memberId']);
}

const holdersOf = (memberId: Id) => ({ table: 'member_authority', column: 'holders', row: memberId });
