import { byColumn, capability, never } from '@rondetafel/platform';
import { preferences } from '../migrations/2026-12-02-preferences.ts';
import { PreferenceController } from './preference.controller.ts';
import { PreferenceService } from './preference.service.ts';

export const preference = capability({
  name: 'preference',
  about: 'How a person uses the workplace on every device: language, of their mails too, and how it looks (P-17).',
  controllers: [PreferenceController],
  providers: [PreferenceService],
  migrations: [preferences],
  tables: { preference: { case: never('It is a person’s, whatever the cases.'), member: byColumn('person_id') } },
});
