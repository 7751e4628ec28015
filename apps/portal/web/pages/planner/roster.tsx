import { useState } from 'react';
import { type MinimumRole, type RoundTable, type Seat, usePartyChange, useTableChange } from '../../api/planner.ts';
import { Alert, Button, ButtonRow, Card, Hint, Menu, Reasons, Row, Rows, Status, Table } from '../../kit/index.ts';
import { useWords } from '../../text/words.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import type { Names } from './names.ts';
import { useAnotherPerson, useNeed } from './party-change.ts';
import { PersonDialog } from './person-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

type Roster = NonNullable<RoundTable['roster']>;

interface RosterProps {
  table: RoundTable;
  roster: Roster;
  names: Names;
}

/** Who belongs at the table and why: the minimum, and all parties involved (S002-46, -47, P-8). */
export function RosterOfTable({ table, roster, names }: RosterProps) {
  const { t } = useWords();
  const ended = table.ending !== undefined;
  const hidden = roster.seats.filter((seat) => seat.hidden);
  return (
    <>
      {!ended && hidden.map((seat) => <HiddenParty key={seat.seatId} table={table} seat={seat} names={names} />)}
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
                    cell: (seat: Seat) => <Act table={table} seat={seat} names={names} />,
                  },
                ]),
          ]}
        />
        {table.decisions?.leftOut.map(({ memberId, reason }) => (
          <Hint key={memberId}>{t('plannerRoster.leftOut', { who: names.person(memberId), reason })}</Hint>
        ))}
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
  const { t } = useWords();
  const [contact, ...others] = seat.personIds;
  if (!contact) return <Status tone="warning">{t('plannerRoster.nobody')}</Status>;
  const work = names.work(contact);
  return (
    <>
      {seat.partyId ? names.person(contact) : t(`planner.roles.${seat.role}`)}
      {seat.partyId && work && `, ${work.toLowerCase()}`}
      {others.length > 0 && (
        <Hint>{t('plannerRoster.substitutes', { people: others.map(names.person).join(', ') })}</Hint>
      )}
    </>
  );
}

function Why({ table, roster, seat, names }: RosterProps & { seat: Seat }) {
  const { t } = useWords();
  if (seat.role === 'chair') return t('plannerRoster.because.chair');
  if (!seat.partyId) return t('plannerRoster.because.household');
  const decided = table.decisions?.needs.find(({ partyId }) => partyId === seat.partyId);
  const fills = roster.minimum.filter(
    ({ filling }) => filling.state === 'filled' && filling.partyIds.includes(seat.seatId),
  );
  const reasons = fills.map(({ memberId }) =>
    memberId
      ? t('plannerRoster.because.minimumFor', { member: names.member(memberId) ?? t('planner.people.unknown') })
      : t('plannerRoster.because.minimum'),
  );
  return (
    <>
      {reasons.length > 0 ? reasons.join(', ') : t('plannerRoster.because.involved')}
      {decided && <Hint>{t('plannerRoster.because.decided', { reason: decided.reason })}</Hint>}
    </>
  );
}

const needs = ['required', 'optional', 'informed'] as const;

/** What the coordinator may decide of one seat; nothing of the chair. */
function Act({ table, seat, names }: { table: RoundTable; seat: Seat; names: Names }) {
  const { t } = useWords();
  const [open, setOpen] = useState<'person' | 'leave-out' | (typeof needs)[number]>();
  const close = () => setOpen(undefined);
  if (seat.role === 'chair' || seat.hidden) return null;
  const who = names.seat(seat.seatId);
  const entries = seat.partyId
    ? [
        { id: 'person', label: t('plannerRoster.another'), onChoose: () => setOpen('person') },
        ...needs
          .filter((need) => need !== seat.need)
          .map((need) => ({ id: need, label: t(`plannerRoster.needs.${need}`), onChoose: () => setOpen(need) })),
      ]
    : [{ id: 'leave-out', label: t('plannerRoster.leaveOut'), onChoose: () => setOpen('leave-out') }];
  return (
    <>
      <Menu
        icon="person"
        label={t('plannerRoster.change')}
        name={t('plannerRoster.changeOf', { who })}
        entries={entries}
      />
      {open === 'person' && <Another table={table} seat={seat} party={who} onClose={close} />}
      {open === 'leave-out' && <LeaveOut table={table} memberId={seat.seatId} who={who} onClose={close} />}
      {open && open !== 'person' && open !== 'leave-out' && (
        <SetNeed table={table} partyId={seat.seatId} need={open} who={who} onClose={close} />
      )}
    </>
  );
}

interface Deciding {
  table: RoundTable;
  who: string;
  onClose(): void;
}

function Another({ table, seat, party, onClose }: Omit<Deciding, 'who'> & { seat: Seat; party: string }) {
  const change = useAnotherPerson(table, seat.seatId);
  return (
    <PersonDialog
      party={party}
      organisationId={seat.organisationId ?? ''}
      personId={seat.personIds[0]}
      change={change}
      onClose={onClose}
    />
  );
}

function SetNeed({ table, partyId, need, who, onClose }: Deciding & { partyId: string; need: (typeof needs)[number] }) {
  const { t } = useWords();
  const change = useNeed(table, partyId, need);
  return (
    <ReasonDialog
      title={`${who}: ${t(`plannerRoster.needs.${need}`).toLowerCase()}`}
      label={t('plannerRoster.needWhy')}
      submit={t('plannerRoster.save')}
      change={change}
      onClose={onClose}
    />
  );
}

function LeaveOut({ table, memberId, who, onClose }: Deciding & { memberId: string }) {
  const { t } = useWords();
  const decide = useTableChange(table, 'decideRoster');
  const change = {
    ...decide,
    mutate: (reason: string, options: { onSuccess(): void }) =>
      decide.mutate({ what: 'left-out', memberId, reason }, options),
  };
  return (
    <ReasonDialog
      title={t('plannerRoster.leaveOut')}
      label={t('plannerRoster.leaveOutWhy', { who })}
      submit={t('plannerRoster.save')}
      change={change}
      onClose={onClose}
    />
  );
}

/** One role of the minimum, for one child or for the table as a whole, and how it is filled. */
function MinimumRow({ table, role: minimum, names }: { table: RoundTable; role: MinimumRole; names: Names }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const decide = useTableChange(table, 'decideRoster');
  const { role, memberId, rule, filling } = minimum;
  const name = names.role(role);
  const member = names.member(memberId);
  const mark = {
    ...decide,
    mutate: (reason: string, options: { onSuccess(): void }) =>
      decide.mutate({ what: 'not-applicable', role, ...(memberId && { memberId }), reason }, options),
  };
  const fillingInWords = () => {
    switch (filling.state) {
      case 'filled':
        return t('plannerRoster.filled', { parties: filling.partyIds.map(names.seat).join(', ') });
      case 'missing':
        return t(`plannerRoster.missing.${filling.because}`);
      case 'not-applicable':
        return t('plannerRoster.notApplicable', { reason: filling.reason });
      case 'excluded':
        return t('plannerRoster.excluded');
    }
  };
  return (
    <Row
      title={member ? `${name} ${t('plannerRoster.forMember', { member })}` : name}
      meta={[t('problem.rule', { rule })]}
      end={
        filling.state === 'missing' && !table.ending ? (
          <ButtonRow>
            <Button aria-label={t('plannerRoster.markOf', { role: name })} onPress={() => setOpen(true)}>
              {t('plannerRoster.mark')}
            </Button>
          </ButtonRow>
        ) : undefined
      }
    >
      <Reasons reasons={[{ id: role, holds: filling.state === 'filled', text: fillingInWords() }]} />
      {open && (
        <ReasonDialog
          title={t('plannerRoster.markOf', { role: name })}
          label={t('plannerRoster.markWhy')}
          submit={t('plannerRoster.save')}
          change={mark}
          onClose={() => setOpen(false)}
        />
      )}
    </Row>
  );
}

/** Only the coordinator sees it; it must be released or excluded before anybody is invited (P-27). */
function HiddenParty({ table, seat, names }: { table: RoundTable; seat: Seat; names: Names }) {
  const { t } = useWords();
  const [excluding, setExcluding] = useState(false);
  const release = usePartyChange(table.caseId, 'release');
  const exclude = usePartyChange(table.caseId, 'exclude');
  const party = names.seat(seat.seatId);
  const partyId = seat.seatId;
  const change = {
    ...exclude,
    mutate: (reason: string, options: { onSuccess(): void }) => exclude.mutate({ partyId, input: reason }, options),
  };
  return (
    <Alert tone="warning" title={`${t('plannerRoster.hiddenTitle')}: ${party}`}>
      <p>{t('plannerRoster.hiddenText')}</p>
      <ButtonRow>
        <Button
          aria-label={t('plannerRoster.releaseOf', { party })}
          isPending={release.isPending}
          onPress={() => release.mutate({ partyId, input: undefined })}
        >
          {t('plannerRoster.release')}
        </Button>
        <Button aria-label={t('plannerRoster.excludeOf', { party })} onPress={() => setExcluding(true)}>
          {t('plannerRoster.exclude')}
        </Button>
      </ButtonRow>
      {release.error !== null && <ProblemNotice error={release.error} />}
      {excluding && (
        <ReasonDialog
          title={t('plannerRoster.excludeOf', { party })}
          label={t('plannerRoster.excludeWhy')}
          submit={t('plannerRoster.exclude')}
          change={change}
          onClose={() => setExcluding(false)}
        />
      )}
    </Alert>
  );
}
