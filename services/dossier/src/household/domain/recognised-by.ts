import type { Person } from '../../case/domain/register-case.ts';

export type Recognisable = Pick<Person, 'familyName' | 'birthOn'>;

/** P-3: what two registrations of one person have in common, however the name was typed. */
export function recognisedBy({ familyName, birthOn }: Recognisable): string {
  const plain = familyName.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return `${plain.replace(/[^\p{L}]/gu, '')}|${birthOn}`;
}
