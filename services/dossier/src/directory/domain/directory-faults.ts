import type { Code } from '@rondetafel/contracts';
import type { Municipality } from '@rondetafel/policy';
import { type Fault, refuse } from '../../refuse.ts';

type Rules = Pick<Municipality, 'network'>;

/** @throws Refusal with every code that the municipality's file does not have. */
export function refuseOrganisationFaults(
  { kind, districts }: { readonly kind: Code; readonly districts: readonly Code[] },
  { network }: Rules,
): void {
  refuseFaults([
    ...unknown('/kind', [kind], network.organisationKinds),
    ...unknown('/districts', districts, network.districts),
  ]);
}

/** @throws Refusal when the organisation is not in the directory, or with every unknown code. */
export function refuseProfessionalFaults(
  { hasOrganisation, districts }: { readonly hasOrganisation: boolean; readonly districts: readonly Code[] },
  { network }: Rules,
): void {
  refuseFaults([
    ...(hasOrganisation ? [] : [unknownOrganisation]),
    ...unknown('/districts', districts, network.districts),
  ]);
}

/** For a professional of an organisation that is not in the directory. */
export const organisationUnknown = () => refusalFor([unknownOrganisation]);

const unknownOrganisation: Fault = { pointer: '/organisationId', code: 'unknown-organisation' };

const unknown = (pointer: string, codes: readonly Code[], known: readonly { readonly code: Code }[]): Fault[] =>
  codes.filter((code) => !known.some((one) => one.code === code)).map(() => ({ pointer, code: 'unknown-code' }));

function refuseFaults(faults: readonly Fault[]): void {
  if (faults.length > 0) throw refusalFor(faults);
}

const refusalFor = (faults: readonly Fault[]) => refuse('unknown-code', { kind: 'invalid', faults });
