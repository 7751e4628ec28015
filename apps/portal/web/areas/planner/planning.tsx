import { amsterdamDay } from '@rondetafel/policy';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import { useNow } from '../../api/business-time.ts';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { ActionBar, Alert, Button, Skeleton, Status, toast, view, Workspace } from '../../kit/index.ts';
import { useMoments } from '../../language/moments.ts';
import { useWords } from '../../language/words.ts';
import { availabilityQuery, isTaken, proposalsQuery, type Roster, type RoundTable, useTableChange } from './api.ts';
import { Invite, type Words } from './invite.tsx';
import { invitedTo, momentOf, whoInWords } from './invited.ts';
import { type Looked, lookAt, type Pill, useCalendars, useLikingPills, usePills } from './moment.ts';
import type { Names } from './names.ts';
import { OfferDialog } from './offer-dialog.tsx';
import { keyOf, openRolesOf, useLines } from './rows.ts';
import { daysOf } from './slots.ts';
import { minuteOf } from './time-runs.ts';
import { When } from './when.tsx';
import { linesStyle, Who } from './who.tsx';

type Step = 'who' | 'when' | 'invite';

interface PlanningProps {
  table: RoundTable;
  roster: Roster;
  names: Names;
  /** It is booked: another time for it was found and those who come were told. */
  onMoved(): void;
}

/** One piece of work in three steps: who, when, invite. Choosing a time selects it; it is held by a button or on going on. */
export function Planning({ table, roster, names, onMoved }: PlanningProps) {
  const { t } = useWords('planner');
  const moments = useMoments();
  const now = useNow();
  const wide = useMedia('(min-width: 68.75rem)');
  const narrow = useMedia('(max-width: 43.74rem)');
  const { offer, appointment } = table;
  const [held] = offer && offer.asked.length === 0 && Date.parse(offer.heldUntil) > now ? offer.options : [];
  const openRoles = openRolesOf(roster);
  const [step, setStep] = useState<Step>(held ? 'invite' : wide || openRoles.length === 0 ? 'when' : 'who');
  const [late, setLate] = useState(false);
  const [offering, setOffering] = useState(false);
  const [picked, setPicked] = useState<number>();
  const [pointed, setPointed] = useState<number>();
  const [roomsOpen, setRoomsOpen] = useState(false);
  const [words, setWords] = useState<Words>({ open: reasonsOf(openRoles), late: appointment?.lateBecause ?? '' });
  const [tried, setTried] = useState(false);
  const hold = useTableChange(table, 'hold');
  const letGo = useTableChange(table, 'takeBack');
  const book = useTableChange(table, 'book');

  const availability = useQuery(availabilityQuery(table, late)).data;
  const found = useQuery(proposalsQuery(table, late)).data;
  const proposals = found?.found ? found.proposals : [];
  const calendars = useCalendars(availability);
  const days = useMemo(() => (availability ? daysOf(availability.days) : []), [availability]);
  const lines = useLines(roster, availability, roomsOpen);

  // Somebody else's booking may take what was chosen away.
  const stillPossible = picked !== undefined && calendars?.starts.has(picked) ? picked : undefined;
  const chosen = stillPossible ?? (held ? minuteOf(held.startsAt) : proposals[0] && minuteOf(proposals[0].startsAt));
  const at = pointed ?? chosen ?? days[0]?.from;
  const looked = useMemo(() => (calendars && at !== undefined ? lookAt(calendars, at) : undefined), [calendars, at]);
  const chosenLook = useMemo(
    () => (calendars && chosen !== undefined ? lookAt(calendars, chosen) : undefined),
    [calendars, chosen],
  );
  const pills = useLinePills(looked);
  const isHeld = held !== undefined && minuteOf(held.startsAt) === chosen;
  const proposal = proposals.find(({ startsAt }) => minuteOf(startsAt) === chosen);
  const place = isHeld ? held.place : proposal ? proposal.place : chosenLook?.room.place;
  const moment = chosenLook && momentOf(chosenLook);
  const isLate =
    moment !== undefined && table.deadlineOn !== undefined && amsterdamDay(moment.startsAt) > table.deadlineOn;
  const invited = chosenLook ? invitedTo(table, roster, chosenLook) : [];
  // A hidden one is decided on first, above (P-27).
  const explained = openRoles.filter(({ hidden }) => !hidden);
  const unsaid = explained.filter((role) => !words.open[keyOf(role)]?.trim());
  const undecided = roster.seats.some(({ hidden }) => hidden) || openRoles.some(({ hidden }) => hidden);

  const slot = moment && { startsAt: moment.startsAt, ...(late && { late }) };
  const holdIt = (onSuccess: () => void) => {
    if (!slot) return;
    if (isHeld) onSuccess();
    else hold.mutate(slot, { onSuccess, onError: () => setStep('when') });
  };
  const goTo = (next: Step) => (next === 'invite' ? holdIt(() => setStep('invite')) : setStep(next));
  const bookIt = (optionId: string) =>
    book.mutate(
      {
        optionId,
        ...(isLate && { lateBecause: words.late.trim() }),
        openRoles: explained.map((one) => ({
          role: one.role,
          ...(one.memberId && { memberId: one.memberId }),
          reason: words.open[keyOf(one)]?.trim() ?? '',
        })),
      },
      {
        onSuccess: () => {
          toast(appointment ? t('plannerHold.moved') : t('plannerHold.booked'));
          onMoved();
        },
      },
    );
  const send = () => {
    setTried(true);
    if (unsaid.length > 0 || (isLate && !words.late.trim())) return;
    if (isHeld) bookIt(held.optionId);
    else if (slot)
      hold.mutate(slot, { onSuccess: ({ data }) => bookIt(data.optionId), onError: () => setStep('when') });
  };
  const choose = (start: number) => {
    setPicked(start);
    setPointed(undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (view().keys === 'off' || event.altKey || event.ctrlKey || event.metaKey || step === 'invite') return;
    if (event.target instanceof Element && event.target.closest(typing)) return;
    const nth = proposals[Number(event.key) - 1];
    if (!nth) return;
    choose(minuteOf(nth.startsAt));
    event.preventDefault();
  };
  const detail = chosenLook && whoInWords(chosenLook, names, t);
  const openNames = openRoles.map(names.roleFor).join(', ');

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that work wherever the focus is in the workspace
    <div className="planner" style={linesStyle(lines.length)} onKeyDown={onKeyDown}>
      {isTaken(hold.error) ? (
        <Alert tone="warning" title={t('planner.taken')} live>
          <p>{t('planner.takenText')}</p>
        </Alert>
      ) : (
        hold.error !== null && <ProblemNotice error={hold.error} />
      )}
      <Workspace
        label={t('planner.title')}
        current={step}
        onStep={(id) => goTo(id as Step)}
        together={['who', 'when']}
        steps={[
          {
            id: 'who',
            label: t('plannerWho.title'),
            state:
              openRoles.length > 0 ? (
                <Status tone="warning">{t('plannerWho.open', { count: openRoles.length })}</Status>
              ) : (
                <Status tone="positive">{t('plannerWho.complete')}</Status>
              ),
            pane: (
              <Who
                table={table}
                names={names}
                lines={lines}
                pills={wide ? pills : noPills}
                roomsOpen={roomsOpen}
                onRooms={setRoomsOpen}
              />
            ),
          },
          {
            id: 'when',
            label: t('plannerWhen.title'),
            state: found && (
              <Status tone={found.found ? 'positive' : 'negative'}>
                {t('plannerWhen.found', { count: proposals.length })}
              </Status>
            ),
            pane:
              availability && looked ? (
                <When
                  table={table}
                  names={names}
                  availability={availability}
                  found={found}
                  lines={lines}
                  pills={pills}
                  wide={wide}
                  dayByDay={narrow}
                  days={days}
                  looked={looked}
                  onLook={setPointed}
                  chosen={chosen}
                  onChoose={choose}
                  late={late}
                  onLate={setLate}
                />
              ) : (
                <Skeleton shape="grid" lines={8} label={t('page.loading')} />
              ),
          },
          {
            id: 'invite',
            label: t('plannerInvite.step'),
            locked: !chosenLook?.possible && !isHeld,
            pane: moment && (
              <Invite
                table={table}
                names={names}
                when={moment}
                place={place}
                invited={invited}
                openRoles={explained}
                words={words}
                onWords={setWords}
                tried={tried}
                isLate={isLate}
                heldUntil={isHeld ? offer?.heldUntil : undefined}
                now={now}
                error={book.error}
              />
            ),
          },
        ]}
      />
      <ActionBar
        label={t('plannerBar.label')}
        title={moment ? `${moments.when(moment)} · ${names.place(place)}` : t('plannerBar.nothing')}
        detail={
          moment &&
          (step === 'invite'
            ? t('plannerBar.willInvite', { people: invited.map(({ personId }) => names.person(personId)).join(', ') })
            : detail)
        }
        missing={
          undecided
            ? t('plannerBar.undecided')
            : step === 'invite' && unsaid.length > 0
              ? t('plannerBar.unsaid', { roles: unsaid.map(names.roleFor).join(', ') })
              : openRoles.length > 0 && t('plannerBar.open', { roles: openNames })
        }
      >
        {step === 'invite' ? (
          <>
            <Button onPress={() => setStep('when')}>{t('plannerBar.back')}</Button>
            <Button look="primary" isPending={book.isPending || hold.isPending} isDisabled={!moment} onPress={send}>
              {appointment ? t('plannerHold.move') : t('plannerHold.book')}
            </Button>
          </>
        ) : (
          <>
            {isHeld && (
              <Button
                look="subtle"
                isPending={letGo.isPending}
                onPress={() => letGo.mutate(undefined, { onSuccess: () => toast(t('plannerHold.released')) })}
              >
                {t('plannerHold.letGo')}
              </Button>
            )}
            {moment && !isHeld && (
              <Button
                look="subtle"
                isPending={hold.isPending}
                onPress={() => holdIt(() => toast(t('plannerBar.held')))}
              >
                {t('plannerBar.hold')}
              </Button>
            )}
            {proposals.length > 0 && <Button onPress={() => setOffering(true)}>{t('plannerFind.offer')}</Button>}
            {step === 'who' && !wide ? (
              <Button look="primary" onPress={() => setStep('when')}>
                {t('plannerBar.toWhen')}
              </Button>
            ) : (
              <Button look="primary" isPending={hold.isPending} isDisabled={!moment} onPress={() => goTo('invite')}>
                {t('plannerBar.toInvite')}
              </Button>
            )}
          </>
        )}
      </ActionBar>
      {offering && (
        <OfferDialog table={table} proposals={proposals} names={names} late={late} onClose={() => setOffering(false)} />
      )}
    </div>
  );
}

const typing =
  'input, textarea, select, [contenteditable], [role="combobox"], [role="menu"], [role="listbox"], [role="dialog"]';
const noPills: ReadonlyMap<string, Pill> = new Map();

const reasonsOf = (roles: ReturnType<typeof openRolesOf>): Record<string, string> =>
  Object.fromEntries(
    roles.flatMap((role) =>
      role.filling.state === 'missing' && role.filling.leftOpen ? [[keyOf(role), role.filling.leftOpen]] : [],
    ),
  );

/** Of the moment that is looked at, by line; the same object for the same state. */
function useLinePills(looked: Looked | undefined): ReadonlyMap<string, Pill> {
  const pills = usePills();
  const liking = useLikingPills();
  return useMemo(
    () =>
      new Map([
        ...[...(looked?.seats ?? [])].map(([seatId, { state }]) => [seatId, pills[state]] as const),
        ...[...(looked?.likes ?? [])].map(([memberId, likes]) => [memberId, likes ? liking.yes : liking.no] as const),
        ...(looked ? [['rooms', pills[looked.room.state === 'substitute' ? 'free' : looked.room.state]] as const] : []),
      ]),
    [looked, pills, liking],
  );
}

function useMedia(query: string): boolean {
  const list = useMemo(() => window.matchMedia(query), [query]);
  const [matches, setMatches] = useState(list.matches);
  useEffect(() => {
    const look = () => setMatches(list.matches);
    look();
    list.addEventListener('change', look);
    return () => list.removeEventListener('change', look);
  }, [list]);
  return matches;
}
