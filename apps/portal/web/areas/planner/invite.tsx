import { useQuery } from '@tanstack/react-query';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { addressesQuery } from '../../directory/addresses.ts';
import { Alert, Facts, Hint, PaneHead, SegmentedChoice, Status, TextArea, TextField } from '../../kit/index.ts';
import { minutesLeft, useMoments } from '../../language/moments.ts';
import { useWords } from '../../language/words.ts';
import type { Guest, MinimumRole, Place, RoundTable } from './api.ts';
import type { Invited } from './invited.ts';
import type { Names } from './names.ts';
import { keyOf } from './rows.ts';
import './invite.css';

export interface Words {
  /** By role: why it is open. */
  readonly open: Readonly<Record<string, string>>;
  readonly late: string;
}

interface InviteProps {
  table: RoundTable;
  names: Names;
  when: { startsAt: string; endsAt: string };
  place: Place | undefined;
  invited: readonly Invited[];
  openRoles: readonly MinimumRole[];
  words: Words;
  onWords(words: Words): void;
  /** Somebody tried: what is missing is said at its field. */
  tried: boolean;
  isLate: boolean;
  /** Until when everybody and the room are held for it. */
  heldUntil: string | undefined;
  now: number;
  error: unknown;
}

/** Before anybody hears of it: who is invited by which way, what is still open and why, what a change does to whom. */
export function Invite(props: InviteProps) {
  const { table, names, when, place, invited, openRoles, words, onWords, tried, isLate, heldUntil, now, error } = props;
  const { t } = useWords('planner');
  const moments = useMoments();
  const address = names.address(place);
  return (
    <>
      <PaneHead title={t('plannerInvite.title')} about={t('plannerInvite.about', { count: invited.length })}>
        {heldUntil && (
          <Status tone="info" icon="clock">
            {t('plannerHold.left', { count: Math.max(1, minutesLeft(heldUntil, now)) })}
          </Status>
        )}
      </PaneHead>
      <Facts
        facts={[
          { name: t('plannerBooked.when'), value: <strong>{moments.when(when)}</strong> },
          { name: t('plannerBooked.where'), value: address ? `${names.place(place)}\n${address}` : names.place(place) },
        ]}
      />
      {table.appointment && <Changes table={table} names={names} invited={invited} />}
      {openRoles.length > 0 && (
        <OpenRoles names={names} openRoles={openRoles} words={words} onWords={onWords} tried={tried} />
      )}
      {isLate && (
        <TextArea
          label={t('plannerHold.lateBecause')}
          hint={t('plannerHold.lateHint')}
          rows={2}
          maxLength={1000}
          value={words.late}
          onChange={(late) => onWords({ ...words, late })}
          error={tried && !words.late.trim() ? t('plannerHold.lateMissing') : undefined}
        />
      )}
      <Everybody table={table} names={names} invited={invited} />
      {error !== null && <ProblemNotice error={error} />}
    </>
  );
}

/** Everybody by name, with how the invitation reaches them (P-17, P-18). */
function Everybody({ table, names, invited }: Pick<InviteProps, 'table' | 'names' | 'invited'>) {
  const { t } = useWords('planner');
  const seats = new Map(table.roster?.seats.map((seat) => [seat.seatId, seat]));
  const household = invited.filter(({ seatId }) => !seats.get(seatId)?.organisationId).map(({ personId }) => personId);
  const addresses = useQuery({ ...addressesQuery(household), enabled: household.length > 0 }).data;
  const wayTo = (personId: string, isHousehold: boolean) => {
    if (!isHousehold) return t('plannerInvite.by.calendar');
    const { channel = 'mail' } = names.members.find(({ memberId }) => memberId === personId)?.guest ?? {};
    if (channel !== 'mail') return t(`plannerInvite.by.${channel}`);
    const known = addresses?.find((one) => one.personId === personId);
    if (!addresses) return '…';
    if (!known?.email) return undefined;
    return known.isVerified ? t('plannerInvite.by.calendar') : t('plannerInvite.by.link');
  };
  return (
    <section className="invite__everybody">
      <h3>{t('plannerHold.invites')}</h3>
      <ul className="who" aria-label={t('plannerHold.invites')}>
        {invited.map(({ seatId, personId, how }) => {
          const seat = seats.get(seatId);
          const way = wayTo(personId, !seat?.organisationId);
          return (
            <li key={personId} className="who__line">
              <div className="who__name">
                <p className="who__title">{names.person(personId)}</p>
                <p className="who__meta">
                  {seat?.partyId
                    ? [names.seat(seatId), how === 'substitute' && t('plannerInvite.asSubstitute')]
                        .filter(Boolean)
                        .join(' · ')
                    : t(`planner.roles.${seat?.role ?? 'party'}`)}
                </p>
              </div>
              <div className="who__end">
                {how === 'ask' && <Status tone="warning">{t('plannerGrid.notKnown')}</Status>}
                {way ? (
                  <Status tone="neutral">{way}</Status>
                ) : (
                  <Status tone="warning">{t('plannerInvite.by.nobody')}</Status>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      <Hint>{t('plannerInvite.unreachable')}</Hint>
    </section>
  );
}

const presets = ['not-found', 'comes-later', 'not-needed-now'] as const;
type Preset = (typeof presets)[number] | 'other' | '';

/** Nobody is invited to a table with a gap without a word on the gap: it stays open and is still sought. */
function OpenRoles({
  names,
  openRoles,
  words,
  onWords,
  tried,
}: Pick<InviteProps, 'names' | 'openRoles' | 'words' | 'onWords' | 'tried'>) {
  const { t } = useWords('planner');
  const texts = presets.map((code) => ({ code, label: t(`plannerInvite.open.${code}`) }));
  const set = (key: string, reason: string) => onWords({ ...words, open: { ...words.open, [key]: reason } });
  return (
    <section className="invite__open" aria-labelledby="invite-open">
      <h3 id="invite-open">{t('plannerInvite.openTitle', { count: openRoles.length })}</h3>
      <Hint>{t('plannerInvite.openText')}</Hint>
      {openRoles.map((one) => {
        const key = keyOf(one);
        const role = names.roleFor(one);
        const reason = words.open[key];
        const preset = texts.find(({ label }) => label === reason);
        const value: Preset = reason === undefined ? '' : (preset?.code ?? 'other');
        return (
          <div key={key} className="invite__role">
            <p className="who__title">{role}</p>
            <SegmentedChoice<Preset>
              label={t('plannerInvite.openWhy', { role })}
              value={value}
              onChange={(code) => set(key, texts.find((text) => text.code === code)?.label ?? '')}
              options={[...texts, { code: 'other', label: t('plannerInvite.open.other') }]}
            />
            {value === 'other' && (
              <TextField
                label={t('plannerInvite.openWhy', { role })}
                maxLength={1000}
                value={reason ?? ''}
                onChange={(text) => set(key, text)}
                error={tried && !reason?.trim() ? t('plannerRoster.reasonMissing') : undefined}
              />
            )}
            {value === '' && tried && <p className="field__error">{t('plannerInvite.openMissing', { role })}</p>}
          </div>
        );
      })}
    </section>
  );
}

/** Another time undoes what people said of this one: to whom that happens, by name. */
function Changes({ table, names, invited }: Pick<InviteProps, 'table' | 'names' | 'invited'>) {
  const { t } = useWords('planner');
  const { when } = useMoments();
  const { appointment, guests = [] } = table;
  if (!appointment) return null;
  const stays = (guest: Guest) => invited.some(({ personId }) => personId === guest.personId);
  const list = (people: readonly { personId: string }[]) =>
    people.map(({ personId }) => names.person(personId)).join(', ');
  const others = guests.filter(({ role }) => role !== 'chair');
  const again = others.filter((guest) => stays(guest) && guest.answer?.answer === 'accepted');
  const asked = others.filter((guest) => stays(guest) && guest.answer?.answer !== 'accepted');
  const gone = others.filter((guest) => !stays(guest));
  const come = invited.filter(({ personId }) => !guests.some((guest) => guest.personId === personId));
  const lines = [
    again.length > 0 && t('plannerInvite.changes.again', { people: list(again) }),
    asked.length > 0 && t('plannerInvite.changes.asked', { people: list(asked) }),
    come.length > 0 && t('plannerInvite.changes.come', { people: list(come) }),
    gone.length > 0 && t('plannerInvite.changes.gone', { people: list(gone) }),
  ].filter((line) => line !== false);
  return (
    <Alert tone="info" title={t('plannerHold.moveText', { when: when(appointment) })}>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Alert>
  );
}
