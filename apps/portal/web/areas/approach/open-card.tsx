import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { ProfessionalFinder } from '../../directory/finders.tsx';
import { Button, ButtonRow, Card, Checkbox, RadioGroup, TextArea, TextField, toast } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useUser } from '../../shell/session/user.ts';
import { useWorkplace } from '../../shell/workplace.ts';
import { type Explored, useOpen } from './api.ts';

const another = 'another';

/** Step 3: one coordinator, proposed from the domain that holds most of the question (S000-7, S000-8). */
export function OpenCard({ caseId, explored }: { caseId: string; explored: Explored }) {
  const { t, named } = useWords('approach');
  const { organisationKinds, lifeAreas } = useWorkplace();
  const { personId } = useUser();
  const navigate = useNavigate();
  const { total = 0, domains = [], people = [] } = explored.proposal ?? {};
  const [chosen, setChosen] = useState(people[0]?.personId ?? another);
  const [found, setFound] = useState('');
  const [reason, setReason] = useState('');
  const [stays, setStays] = useState(false);
  const [description, setDescription] = useState('');
  const [connection, setConnection] = useState((explored.connection ?? '').slice(0, 400));
  const [tried, setTried] = useState(false);
  const open = useOpen(caseId);
  const coordinatorId = chosen === another ? found : chosen;
  const missing = (isMissing: boolean) => (tried && isMissing ? t('explore.fillIn') : undefined);
  const send = () => {
    setTried(true);
    if (!coordinatorId || !description.trim() || !connection.trim()) return;
    open.mutate(
      {
        coordinatorId,
        ...(reason.trim() && { reason }),
        stays: coordinatorId !== personId && stays,
        problem: { description, connection },
      },
      {
        onSuccess: () => {
          toast(t('open.opened'));
          // Who neither coordinates nor stays has nothing to see there any more.
          navigate(coordinatorId === personId || stays ? `/casussen/${caseId}/dossier` : '/casussen');
        },
      },
    );
  };
  const because = domains
    .map(({ kind, count, lifeAreas: held }) =>
      t('open.because', {
        kind: named(organisationKinds, kind),
        count,
        total,
        areas: held.map((code) => named(lifeAreas, code)).join(', '),
      }),
    )
    .join(' ');
  return (
    <Card title={t('open.title')}>
      <p>{t('open.lead')}</p>
      <RadioGroup
        name="coordinatorId"
        label={t('open.coordinator')}
        hint={because || t('open.noDomain')}
        value={chosen}
        onChange={setChosen}
        options={[
          ...people.map((one) => ({
            code: one.personId,
            label: one.name,
            hint: [one.function, one.organisation.name].filter(Boolean).join(', '),
          })),
          { code: another, label: t('open.another') },
        ]}
      />
      {chosen === another && (
        <ProfessionalFinder
          name="found"
          label={t('open.find')}
          value={found}
          onChange={setFound}
          error={missing(!found)}
        />
      )}
      <TextField name="reason" label={t('open.reason')} optional maxLength={500} value={reason} onChange={setReason} />
      {coordinatorId !== personId && (
        <Checkbox name="stays" label={t('open.stays')} hint={t('open.staysHint')} value={stays} onChange={setStays} />
      )}
      <TextArea
        name="description"
        label={t('section.description')}
        hint={t('section.descriptionHint')}
        rows={4}
        maxLength={800}
        counted
        value={description}
        onChange={setDescription}
        error={missing(!description.trim())}
      />
      <TextArea
        name="problemConnection"
        label={t('section.connection')}
        hint={t('open.readByParties')}
        rows={3}
        maxLength={400}
        counted
        value={connection}
        onChange={setConnection}
        error={missing(!connection.trim())}
      />
      {open.error && <ProblemNotice error={open.error} />}
      <ButtonRow>
        <Button look="primary" isPending={open.isPending} onPress={send}>
          {t('open.open')}
        </Button>
      </ButtonRow>
    </Card>
  );
}
