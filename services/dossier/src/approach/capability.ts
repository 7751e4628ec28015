import { coordinationEntrusted } from '@rondetafel/contracts';
import { byColumn, capability, never } from '@rondetafel/platform';
import { ApproachController, DossierController } from './approach.controller.ts';
import { ApproachService } from './approach.service.ts';
import {
  approachTables,
  entrustedTable,
  explorationTable,
  exploredMemberTable,
  sectionTable,
} from './approach.table.ts';
import { DossierService } from './dossier.service.ts';

const ofHousehold = never('It is about the household as a whole, sealed with the key of the case.');

export const approach = capability({
  name: 'approach',
  about:
    'Exploration with the resident, the coordinated approach with its regular coordinator, and the texts of the dossier (S000-1 to S000-8, S000-18, P-2).',
  controllers: [ApproachController, DossierController],
  providers: [ApproachService, DossierService],
  tables: {
    exploration: { entity: explorationTable, case: byColumn('case_id'), member: ofHousehold },
    explored_member: { entity: exploredMemberTable, case: byColumn('case_id'), member: byColumn('member_id') },
    entrusted_coordination: {
      entity: entrustedTable,
      case: byColumn('case_id'),
      member: never('It names who works in the case.'),
    },
    dossier_section: { entity: sectionTable, case: byColumn('case_id'), member: ofHousehold },
  },
  migrations: [approachTables],
  publishes: [coordinationEntrusted],
  activities: {
    exploration: 'Vastleggen en lezen wat met een huishouden is verkend',
    'dossier-text': 'Schrijven en lezen van het coördinatiedossier',
  },
});
