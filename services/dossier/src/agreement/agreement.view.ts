import type { Day, Id } from '@rondetafel/contracts';
import type { Tx } from '@rondetafel/platform';
import { colleaguesBy } from '../directory/directory.store.ts';
import type { Content } from '../plan/domain/plan.ts';
import type { AgreementView, FactView, OwnAgreementView } from './agreement.shapes.ts';
import type { Agreement, Fact, Guarding } from './domain/agreement.ts';
import { type Reader, shownCourse } from './domain/shown-course.ts';

interface Given {
  readonly reader: Reader;
  readonly today: Day;
  readonly guarding: Guarding;
}

/** Of what is still in the plan: what was agreed, where it stands, and what happened. */
export async function agreementViews(
  tx: Tx,
  agreements: readonly Agreement[],
  content: Content | undefined,
  given: Given,
): Promise<AgreementView[]> {
  const colleagues = await colleaguesBy(
    tx,
    agreements.flatMap(({ facts }) => facts.flatMap(({ byId }) => byId ?? [])),
  );
  return agreements.flatMap((one): AgreementView[] => {
    const agreed = agreedView(one, content, given);
    if (!agreed) return [];
    const history = [...one.facts].reverse().map((fact) => factView(fact, colleagues.get(fact.byId ?? '')?.name));
    return [{ ...agreed, own: given.reader.own.includes(one.owner.id), history }];
  });
}

/** Nothing of one that the newest version has no more: its text went with it, and the history of the plan has it. */
export function agreedView(
  agreement: Agreement,
  content: Content | undefined,
  { reader, today, guarding }: Given,
): Omit<OwnAgreementView, 'planVersion'> | undefined {
  const { caseId, agreementId } = agreement;
  const line = content?.lines.find((one) => one.agreementId === agreementId);
  if (!line) return undefined;
  const { what, owner, memberIds, dueOn, agreedOn, contact } = line;
  const goal = content?.goals.find(({ goalId }) => goalId === line.goalId)?.what;
  return {
    caseId,
    agreementId,
    what,
    ...(goal && { goal }),
    owner,
    memberIds: [...memberIds],
    dueOn,
    ...(agreedOn && { agreedOn }),
    ...(contact && { contact }),
    course: shownCourse(agreement, reader, today, guarding) as AgreementView['course'],
  };
}

function factView({ byId, on: _, ...fact }: Fact, name: string | undefined): FactView {
  const by = byId ? { personId: byId, ...(name && { name }) } : undefined;
  const { answerBy: __, lookOn: ___, ...shown } = { answerBy: undefined, lookOn: undefined, ...fact };
  return { ...shown, ...(by && { by }) } as FactView;
}

export const subjectsOf = (content: Content | undefined): Id[] => [
  ...new Set(content?.lines.flatMap(({ memberIds }) => memberIds) ?? []),
];
