import type { Language } from '@rondetafel/policy';
import { EntitySchema } from 'typeorm';

/** Where a person is reached. The address is sealed with that person's key. */
export interface ContactPoint {
  readonly personId: string;
  readonly email: Buffer;
  readonly language: Language;
  /** Who gave it: whoever added somebody puts right only what they gave themselves (P-11). */
  readonly enteredBy: string | null;
  /** Since when it is known to be this person's: null until then. */
  readonly verifiedAt: Date | null;
  /** Of release 1, when nobody kept who may vouch for an address. */
  readonly vouchingUnknown: boolean;
}

/** As somebody gives it now. */
export type Given = Omit<ContactPoint, 'vouchingUnknown'>;

export const contactPointTable = new EntitySchema<ContactPoint>({
  name: 'contact_point',
  columns: {
    personId: { type: 'uuid', name: 'person_id', primary: true },
    email: { type: 'bytea' },
    language: { type: 'text' },
    enteredBy: { type: 'uuid', name: 'entered_by', nullable: true },
    verifiedAt: { type: 'timestamptz', name: 'verified_at', nullable: true },
    vouchingUnknown: { type: 'boolean', name: 'vouching_unknown' },
  },
});
