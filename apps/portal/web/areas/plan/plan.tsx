import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { familyNamesOf, useCaseWords } from '../../household/case-words.ts';
import { InSight } from '../../household/in-sight.tsx';
import { Button, Card, EmptyState, LinkButton, Page, SegmentedChoice, Status } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { type Out, type Plan, planQuery } from './api.ts';
import { DraftView } from './draft.tsx';
import { type Names, useNames } from './names.ts';
import { OutView } from './out.tsx';
import { OwnLines } from './own-lines.tsx';
import { PaperDialog } from './paper-dialog.tsx';
import { VersionsPanel } from './versions-panel.tsx';

/** What is agreed in a case: written by the coordinator, answered by each person, in force line by line. */
export function PlanPage() {
  const { t } = useWords('plan');
  const { caseId = '' } = useParams();
  const query = useQuery(planQuery(caseId));
  const names = useNames(caseId);
  const { title } = useCaseWords();
  const [reading, setReading] = useState(false);
  const [printing, setPrinting] = useState(false);
  const household = title(familyNamesOf(names.found?.members ?? []));
  return (
    <Page
      title={t('plan.title')}
      lead={query.data?.out && <Standing out={query.data.out} />}
      back={{ to: `/casussen/${caseId}`, label: household }}
      actions={
        query.data?.out && (
          <>
            <LinkButton to={`/casussen/${caseId}/afspraken`}>{t('plan.toAgreements')}</LinkButton>
            {query.data.out.version > 1 && <Button onPress={() => setReading(true)}>{t('versions.open')}</Button>}
            <Button icon="print" onPress={() => setPrinting(true)}>
              {t('page.print')}
            </Button>
          </>
        )
      }
    >
      <InSight query={query} absent={{ title: t('plan.absent'), text: t('plan.absentText') }}>
        {(plan) => <Found plan={plan} names={names} />}
      </InSight>
      {reading && <VersionsPanel caseId={caseId} names={names} onClose={() => setReading(false)} />}
      {printing && <PaperDialog caseId={caseId} onClose={() => setPrinting(false)} />}
    </Page>
  );
}

function Standing({ out }: { out: Out }) {
  const { t, day, moment } = useWords('plan');
  const { version, adoptedAt, answerBy } = out;
  return (
    <>
      {t('plan.version', { version })}{' '}
      {adoptedAt ? (
        <>
          <Status tone="positive">{t('plan.adopted')}</Status> {t('plan.adoptedAt', { moment: moment(adoptedAt) })}
        </>
      ) : (
        <>
          <Status tone="neutral">{t('plan.waits')}</Status> {t('plan.waitsUntil', { day: day(answerBy) })}
        </>
      )}
    </>
  );
}

function Found({ plan, names }: { plan: Plan; names: Names }) {
  const { t } = useWords('plan');
  const { out, draft, own, caseId } = plan;
  const ownLines = own && !draft && <OwnLines caseId={caseId} own={own} out={out} names={names} />;
  const [shown, setShown] = useState<'out' | 'draft'>('out');
  if (draft && !out) return <DraftView caseId={caseId} draft={draft} names={names} />;
  if (!out) {
    return (
      <>
        <Card>
          <EmptyState icon="folder" title={t('plan.none')}>
            <p>{t('plan.noneText')}</p>
          </EmptyState>
        </Card>
        {ownLines}
      </>
    );
  }
  return (
    <>
      {draft && (
        <SegmentedChoice
          label={t('plan.views')}
          value={shown}
          onChange={setShown}
          options={[
            { code: 'out', label: t('plan.out', { version: out.version }) },
            { code: 'draft', label: t('plan.next', { version: out.version + 1 }) },
          ]}
        />
      )}
      {draft && shown === 'draft' ? (
        <DraftView caseId={caseId} draft={draft} out={out} names={names} onSent={() => setShown('out')} />
      ) : (
        <OutView plan={plan} out={out} names={names} />
      )}
      {ownLines}
    </>
  );
}
