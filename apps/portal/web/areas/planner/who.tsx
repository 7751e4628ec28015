import type { CSSProperties, ReactNode } from 'react';
import { Button, ButtonRow, Disclosure, Hint, PaneHead, Status, toast } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { type RoundTable, useTableChange } from './api.ts';
import type { Pill } from './moment.ts';
import type { Names } from './names.ts';
import { PillStatus } from './pill.tsx';
import { AddPartyButton } from './roster/add-party.tsx';
import { MissingRole } from './roster/minimum-role.tsx';
import { SeatChanges } from './roster/seat-changes.tsx';
import { type Line, useLineWords } from './rows.ts';
import './who.css';

interface WhoProps {
  table: RoundTable;
  names: Names;
  lines: readonly Line[];
  /** Of the moment that is looked at, by line. */
  pills: ReadonlyMap<string, Pill>;
  roomsOpen: boolean;
  onRooms(open: boolean): void;
}

/** Who belongs at the table: open roles first, then everybody by name, in the lines of the grid beside it (S002-46, -47, P-8). */
export function Who({ table, names, lines, pills, roomsOpen, onRooms }: WhoProps) {
  const { t } = useWords('planner');
  const wordsOf = useLineWords(names);
  const seats = lines.filter(({ kind }) => kind === 'seat').length;
  const open = lines.filter(({ kind }) => kind === 'open').length;
  return (
    <>
      <PaneHead title={t('plannerWho.title')} about={t('plannerWho.about', { filled: seats, of: seats + open })}>
        {!table.ending && <AddPartyButton table={table} names={names} />}
      </PaneHead>
      <ul className="who" aria-label={t('plannerRoster.title')}>
        {lines.map((line) => (
          <WhoLine key={line.id} kind={line.kind} {...wordsOf(line)} pill={pills.get(line.id)}>
            {line.kind === 'open' && !table.ending && <MissingRole table={table} role={line.role} names={names} />}
            {line.kind === 'seat' && (
              <>
                {line.seat.hidden && <Status tone="restricted">{t('plannerRoster.hidden')}</Status>}
                {line.seat.personIds.length === 0 && <Status tone="warning">{t('plannerRoster.nobody')}</Status>}
                {!table.ending && (
                  <span className="who__change">
                    <SeatChanges table={table} seat={line.seat} names={names} />
                  </span>
                )}
              </>
            )}
            {line.kind === 'rooms' && (
              <Button
                look="subtle"
                icon={roomsOpen ? 'minus' : 'plus'}
                aria-expanded={roomsOpen}
                onPress={() => onRooms(!roomsOpen)}
              >
                {roomsOpen ? t('plannerGrid.roomsFold') : t('plannerGrid.roomsUnfold')}
              </Button>
            )}
          </WhoLine>
        ))}
      </ul>
      <Decided table={table} names={names} />
    </>
  );
}

interface WhoLineProps {
  kind: Line['kind'];
  title: string;
  meta?: string | undefined;
  pill: Pill | undefined;
  children: ReactNode;
}

function WhoLine({ kind, title, meta, pill, children }: WhoLineProps) {
  return (
    <li className={`who__line who__line--${kind}`}>
      <div className="who__name">
        <p className="who__title">{title}</p>
        {meta && <p className="who__meta">{meta}</p>}
      </div>
      <div className="who__end">
        {pill && <PillStatus pill={pill} />}
        {children}
      </div>
    </li>
  );
}

/** What was decided about who does not come; each can be taken back. */
function Decided({ table, names }: { table: RoundTable; names: Names }) {
  const { t } = useWords('planner');
  const decide = useTableChange(table, 'decideRoster');
  const { notApplicable = [], leftOut = [], needs = [], household } = table.decisions ?? {};
  const without = household && !household.invited ? household : undefined;
  const informed = table.roster?.seats.filter(({ need }) => need === 'informed') ?? [];
  const changed = needs.filter(({ partyId }) => table.roster?.seats.some(({ seatId }) => seatId === partyId));
  const filled = table.roster?.minimum.filter(({ filling }) => filling.state === 'filled') ?? [];
  const undo = (mark: Parameters<typeof decide.mutate>[0]) =>
    decide.mutate(mark, { onSuccess: () => toast(t('plannerWho.undone')) });
  const nothing = notApplicable.length + leftOut.length + informed.length + changed.length + filled.length === 0;
  if (nothing && !without) return null;
  return (
    <div className="who__decided">
      {without && (
        <Mark
          text={
            without.because ? t('conference.notInvited', { reason: without.because }) : t('conference.notInvitedHere')
          }
        >
          {!table.ending && (
            <Button look="subtle" icon="undo" onPress={() => undo({ what: 'household', invited: true })}>
              {t('conference.invite')}
            </Button>
          )}
        </Mark>
      )}
      {notApplicable.map(({ role, memberId, reason }) => {
        const name = names.roleFor({ role, memberId });
        return (
          <Mark key={`${role} ${memberId}`} text={t('plannerWho.notApplicable', { role: name, reason })}>
            {!table.ending && (
              <Button
                look="subtle"
                icon="undo"
                aria-label={t('plannerWho.applicableOf', { role: name })}
                onPress={() => undo({ what: 'applicable', role, ...(memberId && { memberId }) })}
              >
                {t('plannerWho.undo')}
              </Button>
            )}
          </Mark>
        );
      })}
      {leftOut.map(({ memberId, reason }) => {
        const who = names.person(memberId);
        return (
          <Mark key={memberId} text={t('plannerRoster.leftOut', { who, reason })}>
            {!table.ending && (
              <Button
                look="subtle"
                icon="undo"
                aria-label={t('plannerWho.inviteOf', { who })}
                onPress={() => undo({ what: 'invited', memberId })}
              >
                {t('plannerWho.undo')}
              </Button>
            )}
          </Mark>
        );
      })}
      {informed.map((seat) => (
        <Mark key={seat.seatId} text={t('plannerWho.informed', { party: names.seat(seat.seatId) })}>
          {!table.ending && <SeatChanges table={table} seat={seat} names={names} />}
        </Mark>
      ))}
      {filled.length + changed.length > 0 && (
        <Disclosure label={t('plannerWho.why')}>
          <ul className="who__why">
            {filled.map(({ role, memberId, filling }) => (
              <li key={`${role} ${memberId}`}>
                <strong className="who__title">{names.roleFor({ role, memberId })}</strong>:{' '}
                {filling.state === 'filled' && filling.partyIds.map(names.seat).join(', ')}
              </li>
            ))}
            {changed.map(({ partyId, reason }) => (
              <li key={partyId}>
                <strong>{names.seat(partyId)}</strong>: {t('plannerRoster.because.decided', { reason })}
              </li>
            ))}
          </ul>
          <Hint>{t('plannerRoster.rolesText')}</Hint>
        </Disclosure>
      )}
    </div>
  );
}

function Mark({ text, children }: { text: string; children: ReactNode }) {
  return (
    <div className="who__mark">
      <p>{text}</p>
      <ButtonRow>{children}</ButtonRow>
    </div>
  );
}

/** So many lines stand beside each other that both sides need to know how many. */
export const linesStyle = (count: number) => ({ '--lines': count }) as CSSProperties;
