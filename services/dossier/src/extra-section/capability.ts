import { byColumn, capability, never } from '@rondetafel/platform';
import { ExtraSectionController, ExtraTextController } from './extra-section.controller.ts';
import { ExtraSectionService } from './extra-section.service.ts';
import { extraSections, extraSectionTable, extraTextTable } from './extra-section.table.ts';

const nobodyHelped = never('What an administrator registered names no household.');

export const extraSection = capability({
  name: 'extra-section',
  about: 'A sixth section of the dossier, where an administrator registered why it is needed and until when (R-4).',
  controllers: [ExtraSectionController, ExtraTextController],
  providers: [ExtraSectionService],
  tables: {
    extra_section: { entity: extraSectionTable, case: nobodyHelped, member: nobodyHelped },
    extra_section_text: {
      entity: extraTextTable,
      case: byColumn('case_id'),
      member: never('It is about the household as a whole, sealed with the key of the case.'),
    },
  },
  migrations: [extraSections],
  activities: { 'extra-section-text': 'Schrijven en lezen van een extra onderdeel van het dossier' },
});
