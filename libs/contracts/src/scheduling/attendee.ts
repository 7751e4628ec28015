import { z } from 'zod';
import { story } from '../example.ts';
import { Restricted } from '../person.ts';
import { AttendeeNeed, AttendeeRole, Id } from '../vocabulary.ts';

/** One attendee. An invitation gives access to time and place only; access to the dossier needs involvement. */
export const Attendee = z.object({
  personId: Id,
  role: AttendeeRole,
  need: AttendeeNeed,
  organisationId: Id.optional().describe('Absent for household members and their representatives.'),
  partyId: Id.optional().describe('Absent for those invited but not involved.'),
  restricted: Restricted,
});
export type Attendee = z.infer<typeof Attendee>;

export const exampleAttendees = [
  {
    personId: story.coordinator,
    role: 'chair' as const,
    need: 'required' as const,
    organisationId: story.citySocialTeam,
    restricted: false,
  },
  {
    personId: story.teacher,
    role: 'party' as const,
    need: 'required' as const,
    organisationId: story.school,
    partyId: story.schoolParty,
    restricted: false,
  },
  { personId: story.parent, role: 'household-member' as const, need: 'optional' as const, restricted: false },
];
