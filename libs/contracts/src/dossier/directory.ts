import { z } from 'zod';
import { defineEvent } from '../event.ts';
import { story } from '../example.ts';
import { Code, Id, OrganisationKind } from '../vocabulary.ts';

// Names, work titles and addresses are available from the directory's API only.

export const organisationListed = defineEvent('nl.rondetafel.dossier.organisation-listed.v1', {
  stream: 'organisation',
  key: 'organisationId',
  summary: 'The current directory entry of an organisation; rosters fill their roles by its kind (S002-47, -53).',
  compacted: true,
  data: { organisationId: Id, kind: OrganisationKind, districts: z.array(Code) },
  example: { organisationId: story.school, kind: 'school', districts: ['almere-buiten'] },
});

export const professionalListed = defineEvent('nl.rondetafel.dossier.professional-listed.v1', {
  stream: 'professional',
  key: 'personId',
  summary: 'The current directory entry of a professional, whom an organisation can send to a table (S002-22, P-11).',
  compacted: true,
  data: {
    personId: Id,
    organisationId: Id,
    function: Code.optional().describe('A code of the municipality; the work title itself is not published.'),
    districts: z.array(Code),
  },
  example: { personId: story.teacher, organisationId: story.school, function: 'teacher', districts: ['almere-buiten'] },
});
