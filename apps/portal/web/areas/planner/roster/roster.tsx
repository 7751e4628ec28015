import { ButtonRow, Card, Hint, Rows, Status, Table } from '../../../kit/index.ts';
import { useWords } from '../../../language/words.ts';
import type { RoundTable, Seat } from '../api.ts';
import type { Names } from '../names.ts';
import { AddPartyButton } from './add-party.tsx';
import { MinimumRow } from './minimum-role.tsx';
import { SeatChanges } from './seat-changes.tsx';

type Roster = NonNullable<RoundTable['roster']>;

interface RosterProps {
  table: RoundTable;
  roster: Roster;
  names: Names;
}

/** Who belongs at the table and why: the minimum, and all parties involved (S002-46, -47, P-8). */
export function RosterOfTable({ table, roster, names }: RosterProps) {
  const { t } = useWords('planner');
  const ended = table.ending !== undefined;
  return (
    <>
      <Card>
        <Table
          caption={t('plannerRoster.title')}
          rows={roster.seats}
          keyOf={({ seatId }) => seatId}
          columns={[
            {
              id: 'party',
              header: t('plannerRoster.party'),
              cell: (seat) => (
                <>
                  {seat.partyId ? names.seat(seat.seatId) : names.person(seat.seatId)}
                  {seat.hidden && <Status tone="warning">{t('plannerRoster.hidden')}</Status>}
                </>
              ),
            },
            { id: 'contact', header: t('plannerRoster.contact'), cell: (seat) => <Who seat={seat} names={names} /> },
            {
              id: 'need',
              header: t('plannerRoster.need'),
              cell: ({ need }) =>
                need === 'required' ? (
                  <strong>{t('plannerRoster.needs.required')}</strong>
                ) : (
                  t(`plannerRoster.needs.${need}`)
                ),
            },
            {
              id: 'why',
              header: t('plannerRoster.why'),
              cell: (seat) => <Why table={table} roster={roster} seat={seat} names={names} />,
            },
            ...(ended
              ? []
              : [
                  {
                    id: 'act',
                    header: t('plannerRoster.act'),
                    cell: (seat: Seat) => <SeatChanges table={table} seat={seat} names={names} />,
                  },
                ]),
          ]}
        />
        {table.decisions?.leftOut.map(({ memberId, reason }) => (
          <Hint key={memberId}>{t('plannerRoster.leftOut', { who: names.person(memberId), reason })}</Hint>
        ))}
        {!ended && (
          <ButtonRow>
            <AddPartyButton table={table} names={names} />
          </ButtonRow>
        )}
      </Card>
      <Card title={t('plannerRoster.roles')}>
        <Hint>{t('plannerRoster.rolesText')}</Hint>
        <Rows>
          {roster.minimum.map((role) => (
            <MinimumRow key={`${role.role} ${role.memberId}`} table={table} role={role} names={names} />
          ))}
        </Rows>
      </Card>
    </>
  );
}

function Who({ seat, names }: { seat: Seat; names: Names }) {
  const { t } = useWords('planner');
  const [contact, ...others] = seat.personIds;
  if (!contact) return <Status tone="warning">{t('plannerRoster.nobody')}</Status>;
  const work = names.work(contact);
  return (
    <>
      {seat.partyId ? names.person(contact) : t(`planner.roles.${seat.role}`)}
      {seat.partyId && work && `, ${work}`}
      {others.length > 0 && (
        <Hint>{t('plannerRoster.substitutes', { people: others.map(names.person).join(', ') })}</Hint>
      )}
    </>
  );
}

function Why({ table, roster, seat, names }: RosterProps & { seat: Seat }) {
  const { t } = useWords('planner');
  if (seat.role === 'chair') return t('plannerRoster.because.chair');
  if (!seat.partyId) return t('plannerRoster.because.household');
  const decided = table.decisions?.needs.find(({ partyId }) => partyId === seat.partyId);
  const fills = roster.minimum.filter(
    ({ filling }) => filling.state === 'filled' && filling.partyIds.includes(seat.seatId),
  );
  const reasons = fills.map(({ memberId }) =>
    memberId
      ? t('plannerRoster.because.minimumFor', { member: names.person(memberId) })
      : t('plannerRoster.because.minimum'),
  );
  return (
    <>
      {reasons.length > 0 ? reasons.join(', ') : t('plannerRoster.because.involved')}
      {decided && <Hint>{t('plannerRoster.because.decided', { reason: decided.reason })}</Hint>}
    </>
  );
}
