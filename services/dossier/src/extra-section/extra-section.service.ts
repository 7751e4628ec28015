import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Day, Id } from '@rondetafel/contracts';
import { type Actor, CommandRunner, revise, type Tx } from '@rondetafel/platform';
import { mayDo, permit } from '@rondetafel/policy';
import { named } from '../approach/named.ts';
import { lockCase } from '../case/case.store.ts';
import { mayNotSee, permitted, sightOf } from '../case/standing.store.ts';
import { changedFields } from '../changed-fields.ts';
import { colleaguesBy } from '../directory/directory.store.ts';
import { membersOf } from '../household/member.store.ts';
import {
  type ExtraText,
  isOpen,
  type Registration,
  refuseRegistration,
  refuseUnregistered,
  shownIn,
} from './domain/extra-section.ts';
import type { ExtraSectionsView, ExtraTextsView, ExtraVersionsView } from './extra-section.shapes.ts';
import { addText, lockedSection, type OfSection, sectionsIn, textObject, textsIn } from './extra-section.store.ts';
import { extraSectionTable } from './extra-section.table.ts';

const noHousehold = 'which sections there may be says nothing about a household';

/** A sixth section, where an administrator said why coordination can't do without it. */
@Injectable()
export class ExtraSectionService {
  constructor(private readonly commands: CommandRunner) {}

  registered(actor: Actor): Promise<ExtraSectionsView> {
    return this.commands.unrecorded(actor, noHousehold, async (tx) => {
      permit(actor, 'register-section');
      return { items: await sectionsIn(tx) };
    });
  }

  register(actor: Actor, registration: Registration): Promise<{ sectionId: Id }> {
    const sectionId = randomUUID();
    const command = { actor, action: 'register-section' };
    return this.commands.run(command, `extra-section:${sectionId}`, async (tx, { today, now }) => {
      permit(actor, 'register-section');
      refuseRegistration(registration, today);
      const row = { ...registration, sectionId, registeredById: actor.personId, registeredAt: now };
      await tx.insert(extraSectionTable, row);
      return { sectionId };
    });
  }

  review(actor: Actor, sectionId: Id, untilOn: Day): Promise<void> {
    const command = { actor, action: 'review-section' };
    return this.commands.run(command, `extra-section:${sectionId}`, async (tx, { today }) => {
      permit(actor, 'register-section');
      refuseUnregistered(await lockedSection(tx, sectionId), today);
      refuseRegistration({ untilOn }, today);
      await tx.repository(extraSectionTable).update({ sectionId }, { untilOn });
    });
  }

  /** For who reads the progress of the approach: an extra section has the audience of the others (P-38). */
  inCase(actor: Actor, caseId: Id): Promise<ExtraTextsView> {
    return this.commands.run({ actor, action: 'see-extra-sections' }, `case:${caseId}`, async (tx, { today }) => {
      const { found, fields, held } = await sightOf(tx, actor, { caseId, today });
      if (!fields.includes('progress')) throw mayNotSee();
      const [sections, texts] = await Promise.all([sectionsIn(tx), textsIn(tx, caseId)]);
      const colleagues = await colleaguesBy(
        tx,
        texts.map(({ writtenById }) => writtenById),
      );
      await recordMembers(tx, caseId);
      const shown = shownIn(sections, new Set(texts.map(({ sectionId }) => sectionId)), today);
      return {
        mayWrite: mayDo(actor, 'write-approach', held, found.state).yes,
        items: shown.map(({ sectionId, name, necessity, untilOn }) => {
          const last = texts.find((one) => one.sectionId === sectionId);
          return {
            sectionId,
            name,
            necessity,
            untilOn,
            isOpen: isOpen({ untilOn }, today),
            version: last?.revision ?? 0,
            ...(last && {
              text: last.content.text,
              writtenBy: named(last.writtenById, colleagues),
              writtenAt: last.writtenAt,
            }),
          };
        }),
      };
    });
  }

  write(actor: Actor, of: OfSection, content: ExtraText, expected: number): Promise<{ version: number }> {
    const { caseId, sectionId } = of;
    return this.commands.run({ actor, action: 'write-extra-section' }, `case:${caseId}`, async (tx, moment) => {
      const { today } = moment;
      await permitted(tx, actor, 'write-approach', { caseId, today });
      await lockCase(tx, caseId);
      const section = await tx.repository(extraSectionTable).findOneBy({ sectionId });
      refuseUnregistered(section, today);
      const [before] = await textsIn(tx, caseId, sectionId);
      const fields = changedFields(before?.content, content);
      const revision = await revise(tx, { object: textObject(of), has: before?.revision ?? 0, expected, fields });
      await addText(tx, { ...of, revision }, content, moment);
      await recordMembers(tx, caseId);
      return { version: revision };
    });
  }

  /** Every text of one section in this case, newest first: who changed what when. */
  versions(actor: Actor, { caseId, sectionId }: OfSection): Promise<ExtraVersionsView> {
    const asked = { actor, action: 'see-extra-section-versions' };
    return this.commands.run(asked, `case:${caseId}`, async (tx, { today }) => {
      const { fields } = await sightOf(tx, actor, { caseId, today });
      if (!fields.includes('progress')) throw mayNotSee();
      const texts = await textsIn(tx, caseId, sectionId);
      const colleagues = await colleaguesBy(
        tx,
        texts.map(({ writtenById }) => writtenById),
      );
      await recordMembers(tx, caseId);
      return {
        items: texts.map(({ revision, content, writtenById, writtenAt }) => ({
          version: revision,
          text: content.text,
          writtenBy: named(writtenById, colleagues),
          writtenAt,
        })),
      };
    });
  }
}

async function recordMembers(tx: Tx, caseId: Id): Promise<void> {
  const members = await membersOf(tx, caseId);
  tx.processed({ activity: 'extra-section-text', subjects: members.map(({ memberId }) => memberId) });
}
