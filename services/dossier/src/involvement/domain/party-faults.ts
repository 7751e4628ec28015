import { type Day, Refusal } from '@rondetafel/contracts';
import { groundsInForce, type Municipality } from '@rondetafel/policy';
import type { CaseInvolvement } from './case-involvement.ts';
import type { PartyAsked } from './decide-involvement.ts';

interface Checked {
  readonly involvement: CaseInvolvement;
  readonly asked: PartyAsked;
  readonly municipality: Pick<Municipality, 'privacy'>;
  readonly today: Day;
}

/** What can be wrong with a party that somebody calls in; all of it is told at once. */
const faults: readonly { pointer: string; code: string; detail: string; wrong(checked: Checked): boolean }[] = [
  {
    pointer: '/memberIds',
    code: 'unknown-member',
    detail: 'Kies gezinsleden van deze casus (P-8).',
    wrong: ({ involvement, asked }) => asked.memberIds.some((id) => !involvement.memberIds.includes(id)),
  },
  {
    pointer: '/personId',
    code: 'contact-of-other-organisation',
    detail: 'De contactpersoon werkt niet bij deze organisatie.',
    wrong: ({ asked }) => asked.contact !== undefined && asked.contact.organisationId !== asked.organisationId,
  },
  {
    pointer: '/untilOn',
    code: 'over-already',
    detail: 'De laatste dag ligt in het verleden.',
    wrong: ({ asked, today }) => asked.untilOn !== undefined && asked.untilOn < today,
  },
  {
    pointer: '/untilOn',
    code: 'adviser-without-end',
    detail: 'Een externe deskundige neemt voor een bepaalde tijd deel: noem de laatste dag (P-21).',
    wrong: ({ asked }) => asked.role === 'adviser' && asked.untilOn === undefined,
  },
  {
    pointer: '/grounds',
    code: 'ground-not-in-force',
    detail: 'Deze grondslag kent de gemeente niet, of zij geldt vandaag niet (P-25).',
    wrong: ({ asked, municipality, today }) => {
      const known = groundsInForce(municipality.privacy, today).map(({ code }) => code);
      return asked.grounds?.some((ground) => !known.includes(ground)) === true;
    },
  },
  {
    pointer: '/untilOn',
    code: 'consent-without-end',
    detail: 'Toestemming geldt voor een bepaalde tijd: noem de laatste dag (P-25).',
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
  const found = faults.filter(({ wrong }) => wrong({ involvement, asked, municipality, today }));
  if (found.length === 0) return;
  const said = found.map(({ pointer, code, detail }) => ({ pointer, code, detail }));
  throw new Refusal('party-not-possible', 'Pas de genoemde velden aan.', 'S000-6', 'invalid', said);
}
