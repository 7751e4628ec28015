import { useState } from 'react';
import { useNow } from '../../api/business-time.ts';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import {
  Alert,
  Button,
  ButtonRow,
  Card,
  Facts,
  Hint,
  LinkButton,
  Menu,
  Status,
  Table,
  type Tone,
  toast,
} from '../../kit/index.ts';
import { useMoments } from '../../language/moments.ts';
import { useWords } from '../../language/words.ts';
import { type Guest, type RoundTable, useTableChange } from './api.ts';
import type { Names } from './names.ts';
import { useAnotherPerson } from './roster/party-change.ts';
import { PersonDialog } from './roster/person-dialog.tsx';
import { ReasonDialog } from './roster/reason-dialog.tsx';

const tones: Record<'accepted' | 'tentative' | 'declined' | 'needs-answer', Tone> = {
  accepted: 'positive',
  tentative: 'warning',
  declined: 'negative',
  'needs-answer': 'neutral',
};

interface BookedProps {
  table: RoundTable;
  appointment: NonNullable<RoundTable['appointment']>;
  names: Names;
  /** Another moment is being looked for. */
  moving: boolean;
  onMove(moving: boolean): void;
}

/** The appointment with who was invited and what they answered. */
export function Booked({ table, appointment, names, moving, onMove }: BookedProps) {
  const { t } = useWords('planner');
  const { when } = useMoments();
  const now = useNow();
  const [open, setOpen] = useState<'cancel'>();
  const cancel = useTableChange(table, 'cancel');
  const guests = table.guests ?? [];
  const started = Date.parse(appointment.startsAt) <= now;
  const declined = guests.filter(isGap);
  return (
    <>
      {table.phase === 'reopened' && (
        <Alert
          tone="warning"
          live
          title={t('plannerBooked.declined', {
            people: declined.map((guest) => names.person(guest.personId)).join(', '),
          })}
        >
          <p>{t('plannerBooked.declinedText')}</p>
        </Alert>
      )}
      {(table.broken ?? []).map((promise) => (
        <Alert key={promise} tone="warning" title={t(`plannerBooked.broken.${promise}`)}>
          <p>{t(`plannerBooked.brokenText.${promise}`)}</p>
        </Alert>
      ))}
      <Card title={t('plannerBooked.title')}>
        <Facts facts={useAppointmentFacts(appointment, names)} />
        <ButtonRow>
          {started ? (
            <LinkButton look="primary" to={`/casussen/${table.caseId}/tafels/${table.roundTableId}`}>
              {t('plannerBooked.held')}
            </LinkButton>
          ) : (
            table.phase !== 'reopened' && (
              <Button icon="calendar" onPress={() => onMove(!moving)}>
                {moving ? t('plannerBooked.stopMove') : t('plannerBooked.move')}
              </Button>
            )
          )}
          {!started && (
            <LinkButton to={`/casussen/${table.caseId}/tafels/${table.roundTableId}`}>
              {t('plannerBooked.prepare')}
            </LinkButton>
          )}
          <Button look="danger" onPress={() => setOpen('cancel')}>
            {t('plannerBooked.cancel')}
          </Button>
        </ButtonRow>
        <Guests table={table} guests={guests} names={names} />
      </Card>
      {open === 'cancel' && (
        <ReasonDialog
          danger
          title={t('plannerBooked.cancelTitle')}
          label={t('plannerBooked.cancelWhy')}
          submit={t('plannerBooked.cancel')}
          change={cancel}
          onClose={() => setOpen(undefined)}
        >
          <p>{when(appointment)}</p>
          <p>{t('plannerBooked.cancelText')}</p>
        </ReasonDialog>
      )}
    </>
  );
}

export function useAppointmentFacts(appointment: NonNullable<RoundTable['appointment']>, names: Names) {
  const { t } = useWords('planner');
  const { when } = useMoments();
  const address = names.address(appointment.place);
  return [
    { name: t('plannerBooked.when'), value: <strong>{when(appointment)}</strong> },
    {
      name: t('plannerBooked.where'),
      value: address ? `${names.place(appointment.place)}\n${address}` : names.place(appointment.place),
    },
    ...(appointment.lateBecause ? [{ name: t('plannerBooked.lateBecause'), value: appointment.lateBecause }] : []),
  ];
}

function Guests({ table, guests, names }: { table: RoundTable; guests: readonly Guest[]; names: Names }) {
  const { t } = useWords('planner');
  const [replaced, setReplaced] = useState<Guest>();
  const { longDay } = useMoments();
  const record = useTableChange(table, 'recordAnswer');
  const remind = useTableChange(table, 'askAgain');
  const answers = guests.filter(({ role }) => role !== 'chair');
  const waiting = answers.filter(({ answer }) => !answer);
  const party = (guest: Guest) => (guest.partyId ? names.seat(guest.partyId) : t(`planner.roles.${guest.role}`));
  return (
    <>
      <Table
        caption={t('plannerBooked.guests')}
        rows={guests}
        keyOf={({ personId }) => personId}
        columns={[
          {
            id: 'name',
            header: t('plannerBooked.name'),
            cell: (guest) => (
              <>
                {names.person(guest.personId)}
                <Hint>{party(guest)}</Hint>
              </>
            ),
          },
          { id: 'need', header: t('plannerBooked.need'), cell: ({ need }) => t(`plannerRoster.needs.${need}`) },
          {
            id: 'answer',
            header: t('plannerBooked.answer'),
            cell: ({ role, answer, askedAgainAt }) =>
              role === 'chair' ? (
                t('plannerRoster.because.chair')
              ) : (
                <>
                  <Status tone={tones[answer?.answer ?? 'needs-answer']}>
                    {t(`plannerBooked.answers.${answer?.answer ?? 'needs-answer'}`)}
                  </Status>
                  {answer?.recordedBy && <Hint>{t('plannerBooked.recorded')}</Hint>}
                  {!answer && askedAgainAt && (
                    <Hint>{t('plannerBooked.remindedOn', { when: longDay(askedAgainAt) })}</Hint>
                  )}
                  {answer?.substituteId && (
                    <Hint>{t('plannerBooked.substitute', { person: names.person(answer.substituteId) })}</Hint>
                  )}
                </>
              ),
          },
          {
            id: 'act',
            header: t('plannerBooked.act'),
            cell: (guest) => (
              <ButtonRow>
                {guest.partyId && guest.organisationId && (
                  <Button
                    look={isGap(guest) ? 'primary' : 'subtle'}
                    aria-label={t('plannerBooked.anotherOf', { person: names.person(guest.personId) })}
                    onPress={() => setReplaced(guest)}
                  >
                    {t('plannerBooked.another')}
                  </Button>
                )}
                {guest.role !== 'chair' && (
                  <Menu
                    icon="talk"
                    label={t('plannerBooked.heard')}
                    name={t('plannerBooked.heardOf', { person: names.person(guest.personId) })}
                    entries={(['accepted', 'tentative', 'declined'] as const).map((answer) => ({
                      id: answer,
                      label: t(`plannerBooked.heardSaid.${answer}`),
                      onChoose: () =>
                        record.mutate(
                          { personId: guest.personId, answer },
                          { onSuccess: () => toast(t('plannerBooked.recordedToast')) },
                        ),
                    }))}
                  />
                )}
              </ButtonRow>
            ),
          },
        ]}
      />
      <p role="status">
        {t('plannerBooked.counts', {
          yes: answers.filter(({ answer }) => answer?.answer === 'accepted').length,
          of: answers.length,
          open: waiting.length,
        })}
      </p>
      {record.error !== null && <ProblemNotice error={record.error} />}
      {remind.error !== null && <ProblemNotice error={remind.error} />}
      {waiting.length > 0 && (
        <ButtonRow>
          <Button
            icon="inbox"
            isPending={remind.isPending}
            onPress={() =>
              remind.mutate(
                waiting.map(({ personId }) => personId),
                { onSuccess: () => toast(t('plannerBooked.reminded')) },
              )
            }
          >
            {t('plannerBooked.remind', { count: waiting.length })}
          </Button>
        </ButtonRow>
      )}
      {replaced && <Replace table={table} guest={replaced} names={names} onClose={() => setReplaced(undefined)} />}
    </>
  );
}

function Replace({ table, guest, names, onClose }: { table: RoundTable; guest: Guest; names: Names; onClose(): void }) {
  const change = useAnotherPerson(table, guest.partyId ?? '');
  return (
    <PersonDialog
      party={names.seat(guest.partyId ?? '')}
      organisationId={guest.organisationId ?? ''}
      personId={guest.personId}
      proposedId={guest.answer?.substituteId}
      change={change}
      onClose={onClose}
    />
  );
}

/** Must be there, said no, and named nobody instead. */
const isGap = ({ need, answer }: Guest): boolean =>
  need === 'required' && answer?.answer === 'declined' && !answer.substituteId;
