import { type Person } from '@rondetafel/platform/testing';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

type Roles = Person['roles'];
const somebody = (number: number, organisation: number, roles: Roles = ['professional']): Person => ({
  personId: id(number),
  organisationId: id(900 + organisation),
  roles,
});

/** Everybody of the story, with the same ids in both worlds. */
export const people = {
  /** Registers the household, asks first, and knows whether there is a signal. */
  reporter: somebody(1, 1),
  coordinator: somebody(2, 2, ['professional', 'independent-coordinator']),
  jgz: somebody(3, 3),
  youthCare: somebody(4, 4),
  teacher: somebody(5, 5),
  doctor: somebody(6, 6),
  landlord: somebody(7, 7),
  safeHome: somebody(8, 8),
  safeHomeColleague: somebody(9, 8),
  /** Of the neighbourhood team, which a signal brings to the table. */
  teamWorker: somebody(10, 10),
  otherCoordinator: somebody(11, 2, ['professional', 'independent-coordinator']),
  farCoordinator: somebody(12, 2, ['professional', 'independent-coordinator']),
  dispatcher: somebody(13, 2, ['dispatcher']),
  stranger: somebody(14, 14),
  administrator: somebody(15, 2, ['administrator']),
  focalPointOfficer: somebody(16, 2, ['focal-point-officer']),
  privacyOfficer: somebody(17, 2, ['privacy-officer']),
  partnerAdministrator: somebody(18, 14, ['partner-admin']),
} as const;
export type Name = keyof typeof people;

export const organisationKinds: Partial<Record<Name, string>> = {
  reporter: 'neighbourhood-network',
  coordinator: 'city-social-team',
  jgz: 'youth-health-service',
  youthCare: 'youth-care-provider',
  teacher: 'school',
  doctor: 'health-centre',
  landlord: 'housing-corporation',
  safeHome: 'safe-home',
  teamWorker: 'neighbourhood-team',
};

export const addressOf = (name: string) => `${name.toLowerCase()}@twin.example`;
export const roomId = id(800);
