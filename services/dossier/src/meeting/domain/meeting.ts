import type { AttendeeRole, Day, Id, Instant, TableKind } from '@rondetafel/contracts';

/** A round table or case conference as the dossier knows it: scheduling plans it and says that it was held. */
export interface Meeting {
  readonly roundTableId: Id;
  readonly caseId: Id;
  readonly kind: TableKind;
  readonly startsAt: Instant;
  readonly cancelled: boolean;
  readonly invited: readonly Invited[];
  readonly held: Held | null;
  /** SHA-256 of the finished minutes: what a version of the plan rests on (S002-29). */
  readonly digest: string | null;
}

/** A member has their own id. */
export interface Invited {
  readonly personId: Id;
  readonly role: AttendeeRole;
  readonly organisationId?: Id | undefined;
  readonly partyId?: Id | undefined;
  /** Of a hidden party: in nobody's list but the coordinator's (P-27). */
  readonly hidden: boolean;
}

export interface Held {
  readonly on: Day;
  readonly presentIds: readonly Id[];
}

/** What a version of the plan rests on. */
export interface RestsOn {
  readonly roundTableId: Id;
  readonly digest: string;
}

/** The chain of custody so far: every meeting of the case of which the minutes are finished (S002-29). */
export const restsOn = (meetings: readonly Meeting[]): RestsOn[] =>
  meetings
    .flatMap(({ roundTableId, startsAt, digest }) => (digest ? [{ roundTableId, startsAt, digest }] : []))
    .sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
    .map(({ roundTableId, digest }) => ({ roundTableId, digest }));
