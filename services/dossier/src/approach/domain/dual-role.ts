import type { Day } from '@rondetafel/contracts';
import { type Coordinator, isSitting } from '../../case/domain/coordinator.ts';
import { type Party, takesPart } from '../../involvement/domain/case-involvement.ts';

/**
 * Does the organisation of the regular coordinator help this household too? Then it keeps two dossiers apart: of the
 * coordination, and of its own help (S000-20). What is hidden is no reason for a warning that others could read (P-27).
 */
export const hasDualRole = (
  { coordinators, parties }: { readonly coordinators: readonly Coordinator[]; readonly parties: readonly Party[] },
  today: Day,
): boolean =>
  coordinators
    .filter((one) => one.kind === 'regular' && isSitting(one, today))
    .some(({ organisationId }) =>
      parties.some(
        (party) =>
          party.organisationId === organisationId &&
          party.role === 'provider' &&
          !party.hidden &&
          takesPart(party, today),
      ),
    );
