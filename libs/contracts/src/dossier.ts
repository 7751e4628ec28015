import { z } from 'zod';
import { defineEvent } from './event.ts';
import { Code, Id, Instant, SourceKind } from './vocabulary.ts';

export const caseRegistered = defineEvent('nl.rondetafel.dossier.case-registered.v1', {
  stream: 'case',
  key: 'caseId',
  summary: 'A household is registered as a pre-dossier; its case id is now known (P-1).',
  data: {
    caseId: Id,
    district: Code,
    sourceKind: SourceKind,
    registeredAt: Instant,
    reportedBy: z.object({ personId: Id, organisationId: Id }),
    members: z.array(z.object({ memberId: Id, minor: z.boolean() })),
  },
  example: {
    caseId: '7a0e6f0e-6f5b-4c1e-9d58-0a3a0f6d2a11',
    district: 'almere-buiten',
    sourceKind: 'report',
    registeredAt: '2026-11-23T09:15:00Z',
    reportedBy: {
      personId: '0d5b7c0e-30c4-4f0f-9d0b-5f2f6a9a0c02',
      organisationId: 'b1d4c7aa-2f0e-4b38-8a53-94f7f0a6b003',
    },
    members: [{ memberId: 'c55a53c9-6a0e-4c39-a4f3-0f2a2e1f7d04', minor: false }],
  },
});
