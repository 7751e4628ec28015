import { byColumn, byStatement, capability } from '@rondetafel/platform';
import { appointmentTable } from './appointment.table.ts';
import { InvitationListener } from './invitation.listener.ts';
import { InvitationService } from './invitation.service.ts';

export const invitation = capability({
  name: 'invitation',
  about: 'Keeps people told of the tables they have a seat at, and the coordinator of who comes (S002-46, P-10, P-27).',
  controllers: [InvitationListener],
  providers: [InvitationService],
  tables: {
    appointment: {
      entity: appointmentTable,
      case: byColumn('case_id'),
      // The table stays for the others at it.
      member: byStatement(`UPDATE appointment SET said = jsonb_set(said, '{attendees}', coalesce((SELECT jsonb_agg(seat)
          FROM jsonb_array_elements(said -> 'attendees') AS seat WHERE seat ->> 'personId' <> $1), '[]'))
        WHERE said -> 'attendees' @> jsonb_build_array(jsonb_build_object('personId', $1::text))`),
    },
    attendance_reply: { case: byColumn('case_id'), member: byColumn('person_id') },
  },
});
