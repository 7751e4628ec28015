import { agreementReminded, ownerAnswered, ownerAsked } from '@rondetafel/contracts';
import { byColumn, capability, never } from '@rondetafel/platform';
import { ToOwnerController } from './to-owner.controller.ts';
import { ToOwnerService } from './to-owner.service.ts';
import { ownerAsks, ownerAskTable } from './to-owner.table.ts';

export const toOwner = capability({
  name: 'to-owner',
  about: 'A reminder or a proposed change to the owner of another’s agreement, who says yes or no (S000-9).',
  controllers: [ToOwnerController],
  providers: [ToOwnerService],
  tables: {
    owner_ask: {
      entity: ownerAskTable,
      case: byColumn('case_id'),
      member: never('It is asked of a party, sealed with the key of the case.'),
    },
  },
  migrations: [ownerAsks],
  publishes: [agreementReminded, ownerAsked, ownerAnswered],
});
