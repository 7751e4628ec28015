import { useState } from 'react';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { useOrganisations } from '../../directory/api.ts';
import { Button, ButtonRow, Card, CheckboxGroup, EmptyState, Facts, Hint, Status, toast } from '../../kit/index.ts';
import { useMoments } from '../../language/moments.ts';
import { useWords } from '../../language/words.ts';
import { type RoundTable, useTableChange } from './api.ts';
import { useAppointmentFacts } from './booked.tsx';
import type { Names } from './names.ts';

/** What somebody invited sees: the appointment, their own answer, and whom they will meet. */
export function Invitee({ table, names }: { table: RoundTable; names: Names }) {
  const { t } = useWords('planner');
  const { appointment, offer } = table;
  const seat = table.mySeat;
  const organisation = useOrganisations(seat?.organisationId ? [seat.organisationId] : []);
  const party = seat?.organisationId && organisation.get(seat.organisationId)?.name;
  return (
    <>
      {seat && <Hint>{party ? t('plannerBooked.whyFor', { party }) : t(`plannerBooked.why.${seat.because}`)}</Hint>}
      {offer && <Choosing table={table} offer={offer} />}
      {appointment && <Answering table={table} appointment={appointment} names={names} />}
      {appointment && <Company table={table} names={names} />}
      {!offer && !appointment && (
        <Card>
          <EmptyState icon="calendar" title={t('plannerBooked.soon')}>
            <p>{t('plannerBooked.soonText')}</p>
          </EmptyState>
        </Card>
      )}
    </>
  );
}

/** Who chairs and invites, who else comes, and what to bring: a name badge of each, and nothing of what they answered. */
function Company({ table, names }: { table: RoundTable; names: Names }) {
  const { t } = useWords('planner');
  const { company = [], householdComes, coordinatorId } = table;
  const others = company.filter(({ personId }) => personId !== coordinatorId);
  const organisations = useOrganisations(others.map(({ organisationId }) => organisationId));
  const badge = ({ personId, organisationId }: (typeof others)[number]) =>
    [names.person(personId), organisations.get(organisationId)?.name].filter(Boolean).join(', ');
  return (
    <Card title={t('plannerCompany.title')}>
      <Facts
        facts={[
          { name: t('plannerCompany.chairs'), value: names.person(coordinatorId) },
          {
            name: t('plannerCompany.comes'),
            value: (
              <ul className="plain">
                {others.map((one) => (
                  <li key={one.personId}>{badge(one)}</li>
                ))}
                {householdComes && <li>{t('plannerCompany.household')}</li>}
              </ul>
            ),
          },
        ]}
      />
      <h3>{t('plannerCompany.prepare')}</h3>
      <ul>
        {(['think', 'bring', 'ask'] as const).map((step) => (
          <li key={step}>{t(`plannerCompany.steps.${step}`)}</li>
        ))}
      </ul>
    </Card>
  );
}

interface AnsweringProps {
  table: RoundTable;
  appointment: NonNullable<RoundTable['appointment']>;
  names: Names;
}

function Answering({ table, appointment, names }: AnsweringProps) {
  const { t } = useWords('planner');
  const change = useTableChange(table, 'answer');
  const answer = (given: 'accepted' | 'tentative' | 'declined') =>
    change.mutate({ answer: given, revision: appointment.revision });
  const choices = [
    ['accepted', t('plannerBooked.mineYes')],
    ['tentative', t('plannerBooked.mineMaybe')],
    ['declined', t('plannerBooked.mineNo')],
  ] as const;
  return (
    <Card
      title={t('plannerBooked.title')}
      extra={table.myAnswer && <Status tone="info">{t(`plannerBooked.answers.${table.myAnswer}`)}</Status>}
    >
      <Facts facts={useAppointmentFacts(appointment, names)} />
      {table.myAnswer && !table.ending && (
        <>
          <Hint>{t('plannerBooked.mineText')}</Hint>
          <ButtonRow>
            {choices.map(([given, label]) => (
              <Button
                key={given}
                look={table.myAnswer === given ? 'primary' : 'secondary'}
                isPending={change.isPending && change.variables?.answer === given}
                onPress={() => answer(given)}
              >
                {label}
              </Button>
            ))}
          </ButtonRow>
        </>
      )}
      {change.error !== null && <ProblemNotice error={change.error} />}
    </Card>
  );
}

function Choosing({ table, offer }: { table: RoundTable; offer: NonNullable<RoundTable['offer']> }) {
  const { t } = useWords('planner');
  const { when } = useMoments();
  const [chosen, setChosen] = useState<string[]>(Object.values(offer.suits)[0] ?? []);
  const change = useTableChange(table, 'choose');
  return (
    <Card title={t('plannerBooked.choose')}>
      <CheckboxGroup
        label={t('plannerBooked.choose')}
        value={chosen}
        onChange={setChosen}
        optional
        options={offer.options.map((option) => ({ code: option.optionId, label: when(option) }))}
      />
      {change.error !== null && <ProblemNotice error={change.error} />}
      <ButtonRow>
        <Button
          look="primary"
          isPending={change.isPending}
          onPress={() => change.mutate(chosen, { onSuccess: () => toast(t('plannerBooked.chosen')) })}
        >
          {t('plannerBooked.chooseSave')}
        </Button>
      </ButtonRow>
    </Card>
  );
}
