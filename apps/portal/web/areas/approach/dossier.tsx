import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'react-router';
import { Loaded } from '../../api/loaded.tsx';
import { type Case, caseQuery } from '../../household/api.ts';
import { familyNamesOf, useCaseWords } from '../../household/case-words.ts';
import { InSight } from '../../household/in-sight.tsx';
import { Alert, Button, ButtonRow, Card, Facts, Hint, History, LinkButton, Page, Row, Rows } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useParties } from '../case/household-api.ts';
import { PartyRows } from '../case/parties-tab.tsx';
import { planQuery } from '../plan/api.ts';
import { type Dossier, dossierQuery, type SectionName } from './api.ts';
import { ExtraSections } from './extra-sections.tsx';
import { InvolvePanel } from './involve-panel.tsx';
import { SectionPanel } from './section-panel.tsx';
import { TransferPanel } from './transfer-panel.tsx';
import { VersionsPanel } from './versions-panel.tsx';

/** The five sections: description, goals, agreements, progress, parties (S000-18), and what was registered beside them. */
export function DossierPage() {
  const { t } = useWords('approach');
  const { caseId = '' } = useParams();
  const query = useQuery(dossierQuery(caseId));
  const found = useQuery(caseQuery(caseId)).data;
  const { title } = useCaseWords();
  return (
    <Page
      title={t('dossier.title')}
      back={{ to: `/casussen/${caseId}`, label: title(familyNamesOf(found?.members ?? [])) }}
      actions={
        <Button icon="print" onPress={() => window.print()}>
          {t('page.print')}
        </Button>
      }
    >
      <InSight query={query} absent={{ title: t('dossier.absent'), text: t('dossier.absentText') }}>
        {(dossier) => found && <Found dossier={dossier} found={found} />}
      </InSight>
    </Page>
  );
}

function Found({ dossier, found }: { dossier: Dossier; found: Case }) {
  const { t } = useWords('approach');
  const { caseId, mayWrite, dualRole, problemDescription, progress } = dossier;
  const [writing, setWriting] = useState<SectionName>();
  const [reading, setReading] = useState<SectionName>();
  const acts = (section: SectionName, version: number) => (
    <ButtonRow>
      {version > 1 && <Button onPress={() => setReading(section)}>{t('section.versions')}</Button>}
      {mayWrite && (
        <Button onPress={() => setWriting(section)}>{t(version > 0 ? 'section.edit' : 'section.write')}</Button>
      )}
    </ButtonRow>
  );
  return (
    <>
      {dualRole && mayWrite && (
        <Alert tone="warning" title={t('dossier.dualRole')}>
          <p>{t('dossier.dualRoleText')}</p>
        </Alert>
      )}
      {problemDescription && (
        <Card title={t('section.problem-description')} extra={acts('problem-description', problemDescription.version)}>
          <Written written={problemDescription} texts={[problemDescription.description]}>
            {problemDescription.connection && (
              <Facts facts={[{ name: t('section.connection'), value: problemDescription.connection }]} />
            )}
          </Written>
        </Card>
      )}
      <FromPlan caseId={caseId} />
      {progress && (
        <Card title={t('section.progress')} extra={acts('progress', progress.version)}>
          <Written written={progress} texts={[progress.text]} />
        </Card>
      )}
      {progress && <ExtraSections caseId={caseId} />}
      {found.seesParties && <Parties found={found} mayInvolve={mayWrite} />}
      <Coordination dossier={dossier} />
      {writing && (
        <SectionPanel dossier={dossier} found={found} section={writing} onClose={() => setWriting(undefined)} />
      )}
      {reading && <VersionsPanel caseId={caseId} section={reading} onClose={() => setReading(undefined)} />}
    </>
  );
}

type WrittenText = NonNullable<Dossier['progress']>;

interface WrittenProps {
  written: Pick<WrittenText, 'version' | 'references' | 'writtenBy' | 'writtenAt'>;
  texts: readonly (string | undefined)[];
  children?: ReactNode;
}

function Written({ written, texts, children }: WrittenProps) {
  const { t, moment } = useWords('approach');
  const { version, references, writtenBy, writtenAt } = written;
  if (version === 0) return <Hint>{t('section.notYet')}</Hint>;
  return (
    <>
      {texts.map((text) => text && <p key={text}>{text}</p>)}
      {children}
      {references.length > 0 && (
        <Rows>
          {references.map(({ partyId, organisationName, contactName }) => (
            <Row key={partyId} title={t('section.moreAt', { organisation: organisationName })}>
              {contactName && <p>{t('section.askWho', { name: contactName })}</p>}
            </Row>
          ))}
        </Rows>
      )}
      {writtenAt && (
        <Hint>
          {t('section.writtenBy', { name: writtenBy?.name ?? t('section.somebody'), moment: moment(writtenAt) })}
        </Hint>
      )}
    </>
  );
}

/** Goals and agreements are written in the plan, which people say yes to; here they are read. */
function FromPlan({ caseId }: { caseId: string }) {
  const { t, day } = useWords('approach');
  const { data: plan, error } = useQuery({ ...planQuery(caseId), retry: false });
  // An adviser sees no plan (P-21).
  if (error) return null;
  const toPlan = <LinkButton to={`/casussen/${caseId}/plan`}>{t('dossier.toPlan')}</LinkButton>;
  const { goals = [], lines = [] } = plan?.out ?? {};
  const none = <Hint>{t('dossier.noPlan')}</Hint>;
  return (
    <>
      <Card title={t('section.goals')} extra={toPlan}>
        {goals.length === 0 ? (
          none
        ) : (
          <Rows>
            {goals.map(({ goalId, what, now, aimedAt, byOn }) => (
              <Row
                key={goalId}
                title={what}
                meta={[`${now} → ${aimedAt}`, ...(byOn ? [t('dossier.before', { day: day(byOn) })] : [])]}
              />
            ))}
          </Rows>
        )}
      </Card>
      <Card title={t('section.agreements')} extra={toPlan}>
        {lines.length === 0 ? (
          none
        ) : (
          <Rows>
            {lines.map(({ agreementId, what, dueOn }) => (
              <Row key={agreementId} title={what} meta={dueOn ? [t('dossier.before', { day: day(dueOn) })] : []} />
            ))}
          </Rows>
        )}
      </Card>
    </>
  );
}

function Parties({ found, mayInvolve }: { found: Case; mayInvolve: boolean }) {
  const { t } = useWords('approach');
  const parties = useParties(found);
  const [adding, setAdding] = useState(false);
  return (
    <Card
      title={t('section.parties')}
      extra={
        mayInvolve && (
          <Button icon="plus" onPress={() => setAdding(true)}>
            {t('involve.title')}
          </Button>
        )
      }
    >
      <Loaded query={parties} lines={3}>
        {(items) =>
          items.length > 0 ? <PartyRows found={found} parties={items} /> : <Hint>{t('dossier.noParties')}</Hint>
        }
      </Loaded>
      {adding && <InvolvePanel found={found} onClose={() => setAdding(false)} />}
    </Card>
  );
}

/** Who coordinates and did, since when and why (S000-7, S000-8). */
function Coordination({ dossier }: { dossier: Dossier }) {
  const { t, moment } = useWords('approach');
  const { caseId, coordination, mayTransfer } = dossier;
  const [open, setOpen] = useState(false);
  return (
    <Card
      title={t('coordination.title')}
      extra={mayTransfer && <Button onPress={() => setOpen(true)}>{t('coordination.transfer')}</Button>}
    >
      <Link to={`/casussen/${caseId}/verkenning`}>{t('coordination.toExploration')}</Link>
      <History
        label={t('coordination.title')}
        lines={coordination.map((turn) => ({
          id: `${turn.personId} ${turn.appointedAt}`,
          at: turn.appointedAt,
          when: moment(turn.appointedAt),
          who: turn.name ?? t('section.somebody'),
          what: [
            t(`coordination.kinds.${turn.kind}`),
            turn.endedAt && t('coordination.until', { moment: moment(turn.endedAt) }),
          ]
            .filter(Boolean)
            .join(', '),
          why: turn.reason && (turn.entrustedBy?.name ? `${turn.entrustedBy.name}: ${turn.reason}` : turn.reason),
        }))}
      />
      {open && <TransferPanel caseId={caseId} onClose={() => setOpen(false)} />}
    </Card>
  );
}
