import {
  attendanceAnswered,
  optionsAskedChanged,
  optionsOffered,
  optionsWithdrawn,
  roundTableAnswersAskedAgain,
  roundTableAttendeesChanged,
  roundTableBooked,
  roundTableCalled,
  roundTableCancelled,
  roundTableHeld,
  roundTableMoved,
  roundTablePromiseBroken,
} from '@rondetafel/contracts';
import { byColumn, capability, never, withRowsOf } from '@rondetafel/platform';
import { BookController } from './book.controller.ts';
import { BookService } from './book.service.ts';
import { EndController } from './end.controller.ts';
import { EndService } from './end.service.ts';
import { FindController } from './find.controller.ts';
import { FindService } from './find.service.ts';
import { OfferController } from './offer.controller.ts';
import { OfferService } from './offer.service.ts';
import { ReplyController } from './reply.controller.ts';
import { ReplyListener } from './reply.listener.ts';
import { ReplyService } from './reply.service.ts';
import { RosterController } from './roster.controller.ts';
import { RosterService } from './roster.service.ts';
import { RoundTableService } from './round-table.service.ts';
import { roundTableTable } from './round-table.table.ts';

export const roundTable = capability({
  name: 'round-table',
  about: 'A table from its call to its end: seen, offered, booked, answered, moved, cancelled, held.',
  controllers: [
    FindController,
    OfferController,
    BookController,
    EndController,
    RosterController,
    ReplyController,
    ReplyListener,
  ],
  providers: [RoundTableService, FindService, OfferService, BookService, EndService, RosterService, ReplyService],
  tables: {
    round_table: {
      entity: roundTableTable,
      case: byColumn('case_id'),
      member: never("What it says of a member is sealed with the case's key, and goes with the case."),
    },
    own_table: { case: withRowsOf('round_table'), member: withRowsOf('guest') },
    guest: { case: byColumn('case_id'), member: byColumn('person_id') },
    // The calendar reads it too; here, because it goes by the tables of the case.
    reservation: { case: byColumn('case_id'), member: byColumn('resource_id') },
  },
  publishes: [
    roundTableCalled,
    optionsOffered,
    optionsAskedChanged,
    optionsWithdrawn,
    roundTableBooked,
    roundTableMoved,
    roundTablePromiseBroken,
    roundTableAttendeesChanged,
    roundTableCancelled,
    roundTableHeld,
    attendanceAnswered,
    roundTableAnswersAskedAgain,
  ],
  activities: { 'round-table-reading': 'Inzien van een gesprek door wie daaraan deelneemt' },
});
