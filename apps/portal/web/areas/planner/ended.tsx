import { ProblemNotice } from '../../api/problem-notice.tsx';
import { isConference } from '../../household/table-kind.ts';
import { Button, ButtonRow, Card, Facts, LinkButton } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { type RoundTable, useCallAnother } from './api.ts';
import { useAppointmentFacts } from './booked.tsx';
import type { Names } from './names.ts';

type Ending = NonNullable<RoundTable['ending']>;

/** What became of the table: held with whom, or cancelled and why. */
export function Ended({ table, ending, names }: { table: RoundTable; ending: Ending; names: Names }) {
  const { t, moment, day } = useWords('planner');
  if (ending.how === 'cancelled')
    return (
      <Card title={t('plannerBooked.cancelled', { when: moment(ending.at) })}>
        <Facts
          facts={[
            {
              name: t('plannerBooked.because'),
              value: ending.because === independently ? t('conference.independently') : ending.because,
            },
          ]}
        />
        {!isConference(table) && <CallAnother caseId={table.caseId} label={t('plannerBooked.callNew')} />}
      </Card>
    );
  const { presentIds, absentRoles, householdAbsentBecause } = ending;
  return (
    <Card title={t('plannerBooked.heldOn', { day: day(ending.heldOn) })}>
      {table.appointment && <HeldAt appointment={table.appointment} names={names} />}
      <Facts
        facts={[
          { name: t('plannerBooked.present'), value: presentIds.map(names.person).join(', ') },
          ...absentRoles.map((absent) => ({
            name: `${t('plannerBooked.absent')}: ${names.roleFor(absent)}`,
            value: absent.reason,
          })),
          ...(householdAbsentBecause
            ? [
                {
                  name: `${t('plannerBooked.absent')}: ${t('planner.people.household')}`,
                  value: householdAbsentBecause,
                },
              ]
            : []),
        ]}
      />
      <div>
        <LinkButton to={`/casussen/${table.caseId}/tafels/${table.roundTableId}`}>
          {t('plannerBooked.minutes')}
        </LinkButton>
      </div>
      {!isConference(table) && <CallAnother caseId={table.caseId} label={t('plannerBooked.callFollowUp')} />}
    </Card>
  );
}

/** The code of a conference that was called off when an independent coordinator came. */
const independently = 'independently-coordinated';

function CallAnother({ caseId, label }: { caseId: string; label: string }) {
  const call = useCallAnother(caseId);
  return (
    <>
      {call.error !== null && <ProblemNotice error={call.error} />}
      <ButtonRow>
        <Button look="primary" isPending={call.isPending} onPress={() => call.mutate()}>
          {label}
        </Button>
      </ButtonRow>
    </>
  );
}

function HeldAt({ appointment, names }: { appointment: NonNullable<RoundTable['appointment']>; names: Names }) {
  return <Facts facts={useAppointmentFacts(appointment, names)} />;
}
