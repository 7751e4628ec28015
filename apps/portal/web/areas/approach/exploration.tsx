import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { useToday } from '../../api/today.ts';
import { type Case, caseQuery } from '../../household/api.ts';
import { familyNamesOf, useCaseWords } from '../../household/case-words.ts';
import { InSight } from '../../household/in-sight.tsx';
import { useMemberNames } from '../../household/member-names.ts';
import {
  Alert,
  Button,
  ButtonRow,
  Card,
  CheckboxGroup,
  DateField,
  EmptyState,
  Facts,
  Fieldset,
  Hint,
  Page,
  RadioGroup,
  Row,
  Rows,
  TextArea,
  TextField,
  toast,
} from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useWorkplace } from '../../shell/workplace.ts';
import { type ExplorationBody, type Explored, explorationQuery, type Ground, useRecord } from './api.ts';
import { OpenCard } from './open-card.tsx';

/** What plays in a household and how it hangs together, before an approach opens (S000-1 to S000-3). */
export function ExplorationPage() {
  const { t } = useWords('approach');
  const { caseId = '' } = useParams();
  const query = useQuery(explorationQuery(caseId));
  const found = useQuery(caseQuery(caseId)).data;
  const { title } = useCaseWords();
  return (
    <Page
      title={t('explore.title')}
      lead={t('explore.lead')}
      back={{ to: `/casussen/${caseId}`, label: title(familyNamesOf(found?.members ?? [])) }}
    >
      <InSight query={query} absent={{ title: t('explore.absent'), text: t('explore.absentText') }}>
        {(explored) => found && <Found explored={explored} found={found} />}
      </InSight>
    </Page>
  );
}

function Found({ explored, found }: { explored: Explored; found: Case }) {
  const { caseId, version, mayRecord, mayOpen } = explored;
  if (!mayRecord) return <ReadOnly explored={explored} found={found} />;
  return (
    <>
      <ExplorationForm explored={explored} found={found} />
      {mayOpen && version > 0 && explored.ground !== 'declined' && (
        <OpenCard key={version} caseId={caseId} explored={explored} />
      )}
    </>
  );
}

interface Typed {
  readonly ground: Ground | '';
  /** By member and life area. */
  readonly texts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly connection: string;
  readonly why: string;
  readonly reachedBy: string;
  readonly tellOn: string;
  readonly safety: '' | 'not-needed' | 'another-way';
}

const typedOf = ({ ground, members, connection, request, safety }: Explored): Typed => ({
  ground: ground ?? '',
  texts: Object.fromEntries(
    members.map(({ memberId, problems }) => [
      memberId,
      Object.fromEntries(problems.map(({ lifeArea, text = '' }) => [lifeArea, text])),
    ]),
  ),
  connection: connection ?? '',
  why: request?.why ?? '',
  reachedBy: request?.reachedBy ?? '',
  tellOn: request?.tellOn ?? '',
  safety: safety ?? '',
});

function bodyOf({ ground, texts, connection, why, reachedBy, tellOn, safety }: Typed): ExplorationBody {
  return {
    ground: ground || 'with-resident',
    members: Object.entries(texts).map(([memberId, problems]) => ({
      memberId,
      problems: Object.entries(problems).map(([lifeArea, text]) => ({ lifeArea, ...(text.trim() && { text }) })),
    })),
    ...(connection.trim() && { connection }),
    ...(ground === 'professional-request' && { request: { why, reachedBy, tellOn } }),
    ...(ground === 'declined' && safety && { safety }),
  };
}

function ExplorationForm({ explored, found }: { explored: Explored; found: Case }) {
  const { t } = useWords('approach');
  const today = useToday();
  const [typed, setTyped] = useState(() => typedOf(explored));
  const [version, setVersion] = useState(explored.version);
  const [tried, setTried] = useState(false);
  const record = useRecord(explored.caseId);
  const set = (change: Partial<Typed>) => setTyped({ ...typed, ...change });
  const { ground } = typed;
  const missing = (isMissing: boolean) => (tried && isMissing ? t('explore.fillIn') : undefined);
  const send = () => {
    setTried(true);
    const byRequest = ground === 'professional-request';
    if (!ground || (ground === 'declined' && !typed.safety)) return;
    if (byRequest && !(typed.why.trim() && typed.reachedBy.trim() && typed.tellOn.length === 10)) return;
    record.mutate(
      { body: bodyOf(typed), version },
      {
        onSuccess: () => {
          setVersion(version + 1);
          toast(t('explore.saved'));
        },
      },
    );
  };
  return (
    <div className="form">
      <Card title={t('explore.how')}>
        <RadioGroup
          name="ground"
          label={t('explore.ground')}
          value={ground}
          onChange={(chosen) => set({ ground: chosen as Ground })}
          error={missing(!ground)}
          options={[
            { code: 'with-resident', label: t('explore.grounds.with-resident') },
            ...(explored.mayExploreWithoutResident
              ? [
                  {
                    code: 'professional-request',
                    label: t('explore.grounds.professional-request'),
                    hint: t('explore.requestHint'),
                  },
                ]
              : []),
            { code: 'declined', label: t('explore.grounds.declined') },
          ]}
        />
        {ground === 'professional-request' && (
          <>
            <TextArea
              name="why"
              label={t('explore.why')}
              rows={2}
              maxLength={500}
              value={typed.why}
              onChange={(why) => set({ why })}
              error={missing(!typed.why.trim())}
            />
            <TextField
              name="reachedBy"
              label={t('explore.reachedBy')}
              maxLength={200}
              value={typed.reachedBy}
              onChange={(reachedBy) => set({ reachedBy })}
              error={missing(!typed.reachedBy.trim())}
            />
            <DateField
              name="tellOn"
              label={t('explore.tellOn')}
              earliest={today}
              value={typed.tellOn}
              onChange={(tellOn) => set({ tellOn })}
              error={missing(typed.tellOn.length !== 10)}
            />
          </>
        )}
        {ground === 'declined' && (
          <>
            <RadioGroup
              name="safety"
              label={t('explore.safety')}
              value={typed.safety}
              onChange={(safety) => set({ safety: safety as Typed['safety'] })}
              error={missing(!typed.safety)}
              options={(['not-needed', 'another-way'] as const).map((code) => ({
                code,
                label: t(`explore.safeties.${code}`),
              }))}
            />
            {typed.safety === 'another-way' && (
              <Alert tone="warning" title={t('explore.dangerTitle')}>
                <p>{t('explore.danger')}</p>
              </Alert>
            )}
          </>
        )}
        {explored.explored && <Facts facts={[{ name: t('explore.registered'), value: explored.explored }]} />}
      </Card>
      {found.members.map((member) => (
        <MemberProblems
          key={member.memberId}
          member={member}
          problems={typed.texts[member.memberId] ?? {}}
          onChange={(problems) => set({ texts: { ...typed.texts, [member.memberId]: problems } })}
        />
      ))}
      <Card title={t('explore.connectionTitle')}>
        <TextArea
          name="connection"
          label={t('explore.connection')}
          hint={t('explore.connectionHint')}
          rows={4}
          maxLength={1000}
          counted
          value={typed.connection}
          onChange={(connection) => set({ connection })}
        />
        {record.error && <ProblemNotice error={record.error} />}
        <ButtonRow>
          <Button look={explored.version > 0 ? 'secondary' : 'primary'} isPending={record.isPending} onPress={send}>
            {t('explore.save')}
          </Button>
        </ButtonRow>
      </Card>
    </div>
  );
}

interface MemberProblemsProps {
  member: Case['members'][number];
  problems: Readonly<Record<string, string>>;
  onChange(problems: Record<string, string>): void;
}

function MemberProblems({ member, problems, onChange }: MemberProblemsProps) {
  const { t, named } = useWords('approach');
  const { lifeAreas } = useWorkplace();
  const { full } = useMemberNames();
  const name = full(member) ?? t('explore.unnamed');
  const chosen = lifeAreas.filter(({ code }) => code in problems);
  return (
    <Fieldset legend={name}>
      <CheckboxGroup
        name={`areas-${member.memberId}`}
        label={t('explore.areas', { name })}
        optional
        columns
        value={chosen.map(({ code }) => code)}
        onChange={(codes) => onChange(Object.fromEntries(codes.map((code) => [code, problems[code] ?? ''])))}
        options={lifeAreas.map(({ code }) => ({ code, label: named(lifeAreas, code) }))}
      />
      {chosen.map(({ code }) => (
        <TextField
          key={code}
          name={`text-${member.memberId}-${code}`}
          label={t('explore.what', { area: named(lifeAreas, code) })}
          optional
          maxLength={200}
          value={problems[code] ?? ''}
          onChange={(text) => onChange({ ...problems, [code]: text })}
        />
      ))}
    </Fieldset>
  );
}

/** Once the approach is open nothing of it changes: it is what the approach rests on. */
function ReadOnly({ explored, found }: { explored: Explored; found: Case }) {
  const { t, day, moment, named } = useWords('approach');
  const { lifeAreas } = useWorkplace();
  const { full } = useMemberNames();
  const { version, ground, connection, request, recordedBy, recordedAt, members } = explored;
  if (version === 0 || !ground) {
    return (
      <Card>
        <EmptyState icon="folder" title={t('explore.none')}>
          <p>{t('explore.noneText')}</p>
        </EmptyState>
      </Card>
    );
  }
  const nameOf = (memberId: string) => {
    const member = found.members.find((one) => one.memberId === memberId);
    return (member && full(member)) ?? t('explore.unnamed');
  };
  return (
    <>
      <Card title={t('explore.how')}>
        <Facts
          facts={[
            { name: t('explore.ground'), value: t(`explore.grounds.${ground}`) },
            ...(request
              ? [
                  { name: t('explore.why'), value: request.why },
                  { name: t('explore.reachedBy'), value: request.reachedBy },
                  { name: t('explore.tellOn'), value: day(request.tellOn) },
                ]
              : []),
            ...(connection ? [{ name: t('explore.connectionTitle'), value: connection }] : []),
            ...(recordedAt
              ? [
                  {
                    name: t('explore.recorded'),
                    value: [recordedBy?.name, moment(recordedAt)].filter(Boolean).join(', '),
                  },
                ]
              : []),
          ]}
        />
      </Card>
      <Card title={t('explore.plays')}>
        <Rows>
          {members.map(({ memberId, problems }) => (
            <Row key={memberId} title={nameOf(memberId)}>
              {problems.length === 0 && <Hint>{t('explore.nothing')}</Hint>}
              {problems.map(({ lifeArea, text }) => (
                <p key={lifeArea}>{[named(lifeAreas, lifeArea), text].filter(Boolean).join(': ')}</p>
              ))}
            </Row>
          ))}
        </Rows>
      </Card>
    </>
  );
}
