import { randomUUID } from 'node:crypto';
import { caseRegistered } from '@rondetafel/contracts';
import { armTimer, defineTimer } from '@rondetafel/eventing';
import { z } from 'zod';
import { describeErasure, somebody } from '../src/testing/index.ts';
import { newTrace } from '../src/trace.ts';
import { tiny } from './tiny/service.ts';

const due = defineTimer('tiny.due', z.object({ caseId: z.uuid() }));

describeErasure(tiny, {
  fill: async ({ as, running }) => {
    const [caseId, memberId] = [randomUUID(), randomUUID()];
    const writer = as(somebody());
    const note = { noteId: randomUUID(), text: 'eerste' };
    await writer.post(`/v1/cases/${caseId}/notes`, note, { 'idempotency-key': 'a' });
    await writer.put(`/v1/notes/${note.noteId}`, { text: 'tweede' }, { 'if-match': '"1"' });
    const { workerDatabase } = running.parts;
    await workerDatabase.inTransaction({ trace: newTrace(), via: 'test' }, async (tx) => {
      await tx.vault.create([caseId, memberId]);
      await tx.publish(caseRegistered, { ...caseRegistered.example, caseId } as never);
      const data = { caseId };
      await armTimer(tx, { timer: due, key: `due:${caseId}`, stream: `timer:case:${caseId}`, dueAt: new Date(), data });
    });
    return { caseId, memberIds: [memberId] };
  },
});
