import type { Id, OrganisationKind } from '@rondetafel/contracts';
import type { Municipality } from '@rondetafel/policy';

/** What the rules read besides the case itself. */
export interface Circumstances {
  readonly municipality: Pick<Municipality, 'assignment' | 'network' | 'privacy'>;
  readonly now: string;
  readonly newId: () => Id;
  /** By the directory. */
  readonly kindOf: (organisationId: Id) => OrganisationKind | undefined;
}
