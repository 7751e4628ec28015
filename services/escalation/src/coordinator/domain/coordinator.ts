import type { Code, Id } from '@rondetafel/contracts';
import type { Municipality } from '@rondetafel/policy';
import { type Fault, refuse } from '../../refuse.ts';

/** An IPC as the pool has them (S002-7, S002-22, S002-27). */
export interface Coordinator {
  readonly personId: Id;
  readonly organisationId: Id;
  readonly districts: readonly Code[];
  readonly expertise: readonly Code[];
  readonly available: boolean;
  readonly substituteId: Id | null;
}

/** Districts and expertise are codes of the municipality's file (S002-7). */
export function refuseUnknownCodes(
  { districts, expertise }: Pick<Coordinator, 'districts' | 'expertise'>,
  { network, assignment }: Pick<Municipality, 'network' | 'assignment'>,
): void {
  refuseUnknown(
    '/districts',
    districts,
    network.districts.map(({ code }) => code),
  );
  refuseUnknown('/expertise', expertise, assignment.expertise);
}

function refuseUnknown(pointer: string, codes: readonly Code[], known: readonly Code[]): void {
  const faults = codes.flatMap((code, index): Fault[] =>
    known.includes(code) ? [] : [{ pointer: `${pointer}/${index}`, code: 'unknown-code' }],
  );
  if (faults.length > 0) throw refuse('unknown-code', { rule: 'S002-7', kind: 'invalid', faults });
}
