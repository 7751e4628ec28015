import type { ReactNode } from 'react';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { useToday } from '../../api/today.ts';
import { Button, Menu, type MenuEntry, toast } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { type Agreement, useAct } from './api.ts';
import { groupOf } from './groups.ts';
import type { PanelName } from './panel-of.tsx';

interface ActsProps {
  agreement: Omit<Agreement, 'history'>;
  planVersion: number | undefined;
  guards?: boolean;
  /** The row may move to another group by what is done in the panel: that stands beside the list. */
  onOpen(panel: PanelName): void;
}

/** What somebody may do with one agreement: the likely act as a button, the rest behind it. */
export function Acts({ agreement, planVersion, guards = false, onOpen }: ActsProps) {
  const { t } = useWords('agreements');
  const today = useToday();
  const act = useAct(agreement);
  const { own, owner, what, course } = agreement;
  const { state, followedUp } = course;
  const primary = groupOf(agreement, today) === 'act' ? 'primary' : 'secondary';
  // What a row says of itself is told once it is gone from its place too.
  const done = () =>
    void act.mutateAsync({ kind: 'done' }).then(
      () => toast(t('acts.isDone', { what }), () => act.mutate({ kind: 'take-back' })),
      () => undefined,
    );
  const more = (id: PanelName, label: string): MenuEntry => ({ id, label, onChoose: () => onOpen(id) });
  const opens = (id: PanelName, label: string) => (
    <Button look={primary} aria-label={`${label}: ${what}`} onPress={() => onOpen(id)}>
      {label}
    </Button>
  );
  const stuck = state === 'late' || state === 'cannot-keep' || state === 'unmet';
  const { button, entries } = acts();
  return (
    <>
      {button}
      {entries.length > 0 && (
        <Menu label={t('acts.more')} name={t('acts.moreOf', { what })} icon="menu" entries={entries} />
      )}
      {act.error !== null && <ProblemNotice error={act.error} />}
    </>
  );

  function acts(): { readonly button?: ReactNode; readonly entries: MenuEntry[] } {
    if (state === 'not-in-force' || state === 'dropped') return { entries: [] };
    if (own && state !== 'kept') return ofOwner();
    if (!guards) return { entries: [] };
    if (owner.kind === 'member') return { button: opens('record', t('acts.record')), entries: [] };
    if (!stuck) return { entries: [] };
    if (course.mayEstablish && state === 'late')
      return { button: opens('unmet', t('acts.unmet')), entries: [more('follow-up', t('acts.followUp'))] };
    const unmet = course.mayEstablish ? [more('unmet', t('acts.unmet'))] : [];
    return { button: opens('follow-up', t('acts.followUp')), entries: unmet };
  }

  function ofOwner(): { readonly button: ReactNode; readonly entries: MenuEntry[] } {
    const words = [more('note', t('acts.note')), more('cannot', t('acts.cannot'))];
    const moves = planVersion === undefined ? [] : [more('day', t('acts.day'))];
    const asked = followedUp?.how === 'new-day' && today < followedUp.lookOn;
    if (asked && moves.length > 0) {
      const entries = [{ id: 'done', label: t('acts.done'), onChoose: done }, ...words];
      return { button: opens('day', t('acts.day')), entries };
    }
    const button = (
      <Button look={primary} aria-label={`${t('acts.done')}: ${what}`} isPending={act.isPending} onPress={done}>
        {t('acts.done')}
      </Button>
    );
    return { button, entries: [...words, ...moves] };
  }
}
