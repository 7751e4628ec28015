import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { type DataOf, dossierErased, memberErased } from '@rondetafel/contracts';
import type { EventContext, Tx } from '@rondetafel/platform';

/** What of a case is kept here: lines, appointments, offers, the mail ledger and answers (P-29). */
const tablesOfCase = [
  'inbox_line',
  'mail',
  'attendance_reply',
  'released_party',
  'appointment',
  'offer',
  'options_reply',
];

/** Erases what the dossier erased. A destroyed key also makes unreadable what a backup still has. */
@Controller()
export class ErasureListener {
  @EventPattern<string>(dossierErased.type)
  async onDossierErased(
    @Payload() { caseId, memberIds }: DataOf<typeof dossierErased>,
    @Ctx() { tx }: EventContext,
  ): Promise<void> {
    for (const table of tablesOfCase) await tx.query(`DELETE FROM ${table} WHERE case_id = $1`, [caseId]);
    for (const memberId of memberIds) await forget(tx, memberId);
    tx.audit({ action: 'erase-case', object: `case:${caseId}` });
  }

  @EventPattern<string>(memberErased.type)
  async onMemberErased(
    @Payload() { caseId, memberId }: DataOf<typeof memberErased>,
    @Ctx() { tx }: EventContext,
  ): Promise<void> {
    for (const table of ['inbox_line', 'mail', 'attendance_reply', 'options_reply']) {
      await tx.query(`DELETE FROM ${table} WHERE person_id = $1`, [memberId]);
    }
    await tx.query(
      `UPDATE inbox_line SET facts = facts - 'answeredBy' WHERE case_id = $1 AND facts ->> 'answeredBy' = $2`,
      [caseId, memberId],
    );
    await tx.query(
      `UPDATE appointment SET said = jsonb_set(said, '{attendees}', coalesce((SELECT jsonb_agg(seat)
         FROM jsonb_array_elements(said -> 'attendees') AS seat WHERE seat ->> 'personId' <> $2), '[]'))
       WHERE case_id = $1`,
      [caseId, memberId],
    );
    await tx.query(
      `UPDATE offer SET said = jsonb_set(said, '{asked}', coalesce((SELECT jsonb_agg(seat)
         FROM jsonb_array_elements(said -> 'asked') AS seat WHERE seat ->> 'personId' <> $2), '[]'))
       WHERE case_id = $1`,
      [caseId, memberId],
    );
    await forget(tx, memberId);
    tx.audit({ action: 'erase-member', object: `person:${memberId}` });
  }
}

async function forget(tx: Tx, personId: string): Promise<void> {
  await tx.query('DELETE FROM contact_point WHERE person_id = $1', [personId]);
  await tx.vault.destroy(personId);
}
