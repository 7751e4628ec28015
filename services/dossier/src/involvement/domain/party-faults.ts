import type { Day } from '@rondetafel/contracts';
import { groundsInForce, type Municipality } from '@rondetafel/policy';
import { type Fault, refuse } from '../../refuse.ts';
import type { CaseInvolvement } from './case-involvement.ts';
import type { PartyAsked } from './decide-involvement.ts';

interface Checked {
  readonly involvement: CaseInvolvement;
  readonly asked: PartyAsked;
  readonly municipality: Pick<Municipality, 'privacy'>;
  readonly today: Day;
}

/** What can be wrong with a party that somebody calls in; all of it is answered at once. */
const checks: readonly { readonly fault: Fault; wrong(checked: Checked): boolean }[] = [
  {
    fault: { pointer: '/memberIds', code: 'unknown-member' },
    wrong: ({ involvement, asked }) => asked.memberIds.some((id) => !involvement.memberIds.includes(id)),
  },
  {
    fault: { pointer: '/personId', code: 'contact-of-other-organisation', facts: { party: 'called-in' } },
    wrong: ({ asked }) => asked.contact !== undefined && asked.contact.organisationId !== asked.organisationId,
  },
  {
    fault: { pointer: '/untilOn', code: 'over-already' },
    wrong: ({ asked, today }) => asked.untilOn !== undefined && asked.untilOn < today,
  },
  {
    fault: { pointer: '/untilOn', code: 'adviser-without-end' },
    wrong: ({ asked }) => asked.role === 'adviser' && asked.untilOn === undefined,
  },
  {
    fault: { pointer: '/grounds', code: 'ground-not-in-force' },
    wrong: ({ asked, municipality, today }) => {
      const known = groundsInForce(municipality.privacy, today).map(({ code }) => code);
      return asked.grounds?.some((ground) => !known.includes(ground)) === true;
    },
  },
  {
    fault: { pointer: '/untilOn', code: 'consent-without-end' },
    wrong: ({ asked, municipality }) =>
      asked.untilOn === undefined &&
      municipality.privacy.grounds.some(({ code, kind }) => kind === 'consent' && asked.grounds?.includes(code)),
  },
];

/** @throws Refusal with every fault. */
export function refusePartyFaults(
  involvement: CaseInvolvement,
  asked: PartyAsked,
  municipality: Pick<Municipality, 'privacy'>,
  today: Day,
): void {
  const faults = checks
    .filter(({ wrong }) => wrong({ involvement, asked, municipality, today }))
    .map(({ fault }) => fault);
  if (faults.length > 0) throw refuse('party-not-possible', { rule: 'S000-6', kind: 'invalid', faults });
}
