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

export const professionalListedV1 = defineEvent('nl.rondetafel.dossier.professional-listed.v1', {
  retired: true,
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

export const professionalListed = defineEvent('nl.rondetafel.dossier.professional-listed.v2', {
  stream: 'professional',
  key: 'personId',
  summary: 'The current directory entry of a professional, whom an organisation can send to a table (S002-22, P-11).',
  earlier: professionalListedV1,
  compacted: true,
  data: {
    personId: Id,
    organisationId: Id,
    function: Code.optional().describe('A code of the municipality; the work title itself is not published.'),
    districts: z.array(Code),
    hasAccount: z
      .boolean()
      .default(false)
      .describe(
        'Without one somebody added them: they come when they are named, never by themselves as a substitute (P-11).',
      ),
  },
  example: {
    personId: story.teacher,
    organisationId: story.school,
    function: 'teacher',
    districts: ['almere-buiten'],
    hasAccount: true,
  },
});

/** In a stream of its own, since the listing is compacted and keeps only its last state. */
export const professionalAdded = defineEvent('nl.rondetafel.dossier.professional-added.v1', {
  stream: 'added-professional',
  key: 'personId',
  summary: 'Somebody added a professional without account: they give the work mail, with that act (P-11).',
  data: { personId: Id, addedById: Id },
  example: { personId: story.teacher, addedById: story.coordinator },
});

/** Only of release 1, which let anybody give an address first and kept no record of who may vouch for one. */
export const administratorKnown = defineEvent('nl.rondetafel.dossier.administrator-known.v1', {
  stream: 'administrator',
  key: 'personId',
  summary:
    'Somebody kept the directory as its administrator in release 1: the addresses they gave then are right (P-11).',
  data: { personId: Id },
  example: { personId: story.administrator },
});
