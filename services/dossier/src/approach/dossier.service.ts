import { Injectable } from '@nestjs/common';
import type { Id } from '@rondetafel/contracts';
import { type Actor, CommandRunner, revise, type Tx } from '@rondetafel/platform';
import { type CaseAction, type FieldGroup, mayDo } from '@rondetafel/policy';
import { lockCase } from '../case/case.store.ts';
import { coordinatorsOf } from '../case/coordinator.store.ts';
import { mayNotSee, permitted, sightOf } from '../case/standing.store.ts';
import { changedFields } from '../changed-fields.ts';
import { colleaguesBy } from '../directory/directory.store.ts';
import { membersOf } from '../household/member.store.ts';
import { findParties } from '../involvement/kept-party.store.ts';
import { partyViews } from '../involvement/party.store.ts';
import type { DossierView, SectionVersionsView } from './approach.shapes.ts';
import { addSectionVersion, entrustedIn, sectionObject, sectionVersions } from './approach.store.ts';
import { hasDualRole } from './domain/dual-role.ts';
import { refuseReferences, type SectionContent, type SectionName, type SectionVersion } from './domain/section.ts';
import { named } from './named.ts';

/** The texts of the dossier and who coordinated; goals and agreements are the plan's, parties the involvement's (S000-18). */
@Injectable()
export class DossierService {
  constructor(private readonly commands: CommandRunner) {}

  see(actor: Actor, caseId: Id): Promise<DossierView> {
    return this.commands.run({ actor, action: 'see-dossier' }, `case:${caseId}`, async (tx, { today }) => {
      const { found, fields, held } = await sightOf(tx, actor, { caseId, today });
      if (!fields.includes('problem-description')) throw mayNotSee();
      const [versions, parties, coordinators, said] = await Promise.all([
        sectionVersions(tx, caseId),
        findParties(tx, { caseId }),
        coordinatorsOf(tx, caseId).then((all) => all.reverse()),
        entrustedIn(tx, caseId),
      ]);
      const last = (section: SectionName) => versions.find((one) => one.section === section);
      const seesParties = fields.includes('parties');
      const references = await referencesIn(tx, versions, { caseId, seesParties, today });
      const colleagues = await colleaguesBy(tx, [
        ...versions.map(({ writtenById }) => writtenById),
        ...coordinators.map(({ personId }) => personId),
        ...[...said.values()].map(({ entrustedById }) => entrustedById),
      ]);
      const written = (version: SectionVersion | undefined) =>
        version ? versionView(version, references, colleagues) : { version: 0, references: [] };
      const may = (action: CaseAction) => mayDo(actor, action, held, found.state).yes;
      await recordMembers(tx, caseId);
      return {
        caseId,
        mayWrite: may('write-approach'),
        mayTransfer: may('transfer-coordination'),
        dualRole: seesParties && hasDualRole({ coordinators, parties }, today),
        problemDescription: written(last('problem-description')),
        ...(fields.includes('progress') && { progress: written(last('progress')) }),
        coordination: coordinators.map(({ appointmentId, personId, kind, appointedAt, endedAt }) => {
          const { entrustedById, reason } = said.get(appointmentId) ?? {};
          return {
            ...named(personId, colleagues),
            kind,
            appointedAt,
            ...(endedAt && { endedAt }),
            ...(entrustedById && { entrustedBy: named(entrustedById, colleagues) }),
            ...(reason && seesParties && { reason }),
          };
        }),
      };
    });
  }

  write(actor: Actor, caseId: Id, draft: SectionContent, expected: number): Promise<{ version: number }> {
    return this.commands.run({ actor, action: 'write-section' }, `case:${caseId}`, async (tx, moment) => {
      const { today } = moment;
      await permitted(tx, actor, 'write-approach', { caseId, today });
      await lockCase(tx, caseId);
      refuseReferences(draft.content, await findParties(tx, { caseId }), today);
      const [before] = await sectionVersions(tx, caseId, draft.section);
      const object = sectionObject(caseId, draft.section);
      const fields = changedFields(before?.content, draft.content);
      const version = await revise(tx, { object, has: before?.revision ?? 0, expected, fields });
      await addSectionVersion(tx, caseId, version, draft, moment);
      await recordMembers(tx, caseId);
      return { version };
    });
  }

  /** Every text of a section, newest first: who changed what when, and two to compare. */
  versions(actor: Actor, caseId: Id, section: SectionName): Promise<SectionVersionsView> {
    return this.commands.run({ actor, action: 'see-section-versions' }, `case:${caseId}`, async (tx, { today }) => {
      const { fields } = await sightOf(tx, actor, { caseId, today });
      if (!fields.includes(section satisfies FieldGroup)) throw mayNotSee();
      const versions = await sectionVersions(tx, caseId, section);
      const references = await referencesIn(tx, versions, { caseId, seesParties: fields.includes('parties'), today });
      const colleagues = await colleaguesBy(
        tx,
        versions.map(({ writtenById }) => writtenById),
      );
      await recordMembers(tx, caseId);
      return {
        items: versions.map((version) => versionView(version, references, colleagues)),
      };
    });
  }
}

const versionView = (
  version: SectionVersion,
  references: (version: SectionVersion) => SectionVersionsView['items'][number]['references'],
  colleagues: Awaited<ReturnType<typeof colleaguesBy>>,
) => ({
  ...version.content,
  version: version.revision,
  references: references(version),
  writtenBy: named(version.writtenById, colleagues),
  writtenAt: version.writtenAt,
});

/** Only parties that everybody sees by now, whoever looks (P-27); for who sees no parties none. */
async function referencesIn(
  tx: Tx,
  versions: readonly SectionVersion[],
  { caseId, seesParties, today }: { readonly caseId: Id; readonly seesParties: boolean; readonly today: string },
) {
  const none = versions.every(({ content }) => content.references.length === 0);
  if (none || !seesParties) return () => [];
  const seen = await partyViews(tx, await findParties(tx, { caseId }), { all: false, today });
  return ({ content }: SectionVersion) =>
    content.references.flatMap(({ partyId }) => {
      const party = seen.find((one) => one.partyId === partyId);
      if (!party) return [];
      const { organisation, contact } = party;
      return [{ partyId, organisationName: organisation.name, ...(contact?.name && { contactName: contact.name }) }];
    });
}

async function recordMembers(tx: Tx, caseId: Id): Promise<void> {
  const members = await membersOf(tx, caseId);
  tx.processed({ activity: 'dossier-text', subjects: members.map(({ memberId }) => memberId) });
}
