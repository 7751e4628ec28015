import type { Id } from '@rondetafel/contracts';
import type { ProfessionalView } from '../directory/directory.shapes.ts';
import type { PersonView } from './approach.shapes.ts';

/** As a page writes somebody at work; who is not in the directory any more has no name. */
export function named(personId: Id, colleagues: ReadonlyMap<Id, ProfessionalView>): PersonView {
  const colleague = colleagues.get(personId);
  return { personId, ...(colleague && { name: colleague.name, organisationName: colleague.organisation.name }) };
}
