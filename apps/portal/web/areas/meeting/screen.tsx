import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { Button, ButtonRow, Card, CheckboxGroup, Hint, toast } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import type { Draft as PlanDraft } from '../plan/api.ts';
import type { Names } from '../plan/names.ts';
import type { Draft } from './api.ts';

const parts = ['question', 'goals', 'agreements'] as const;
type Part = (typeof parts)[number];

const darkAfter = 5 * 60_000;

interface ScreenProps {
  draft: Draft;
  plan: PlanDraft;
  names: Names;
}

/**
 * What the table sees is a window of its own, without menu, search or another case: only what is chosen here. It has no
 * page of its own to go to, closes with this one, and is dark after five minutes without change, or at one key (P-54).
 */
export function Screen({ draft, plan, names }: ScreenProps) {
  const { t, language } = useWords('meeting');
  const [chosen, setChosen] = useState<readonly Part[]>(parts);
  const [shownIn, setShownIn] = useState<Window | null>(null);
  const [dark, setDark] = useState(false);
  const content = JSON.stringify([draft.question, plan.goals, plan.lines, chosen]);
  useEffect(() => {
    if (!shownIn) return;
    const gone = () => setShownIn(null);
    const key = ({ key: pressed }: KeyboardEvent) => {
      if (pressed === 'Escape' || pressed === ' ') setDark((was) => !was);
    };
    shownIn.addEventListener('pagehide', gone);
    shownIn.addEventListener('keydown', key);
    // Out of sight with this page too, as when the session ends.
    return () => {
      shownIn.removeEventListener('pagehide', gone);
      shownIn.removeEventListener('keydown', key);
      shownIn.close();
      setShownIn(null);
    };
  }, [shownIn]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: begins anew when something on it changed
  useEffect(() => {
    if (!shownIn || dark) return;
    const timer = setTimeout(() => setDark(true), darkAfter);
    return () => clearTimeout(timer);
  }, [shownIn, dark, content]);
  const open = () => {
    const opened = openWindow(t('screen.windowTitle'), language);
    if (!opened) return toast(t('screen.blocked'));
    setDark(false);
    setShownIn(opened);
  };
  return (
    <Card title={t('screen.title')}>
      <CheckboxGroup
        name="screen"
        label={t('screen.which')}
        value={[...chosen]}
        onChange={(codes) => setChosen(parts.filter((part) => codes.includes(part)))}
        options={parts.map((code) => ({ code, label: t(`screen.parts.${code}`) }))}
      />
      <Hint>{t('screen.text')}</Hint>
      <ButtonRow>
        {shownIn ? (
          <>
            <Button onPress={() => setDark(!dark)}>{t(dark ? 'screen.light' : 'screen.dark')}</Button>
            <Button onPress={() => setShownIn(null)}>{t('screen.close')}</Button>
          </>
        ) : (
          <Button onPress={open}>{t('screen.open')}</Button>
        )}
      </ButtonRow>
      {shownIn &&
        createPortal(
          <main className="screen" data-dark={dark || undefined}>
            {dark ? (
              <p className="visually-hidden">{t('screen.isDark')}</p>
            ) : (
              <Shown chosen={chosen} draft={draft} plan={plan} names={names} />
            )}
          </main>,
          shownIn.document.body,
        )}
    </Card>
  );
}

function Shown({ chosen, draft, plan, names }: ScreenProps & { chosen: readonly Part[] }) {
  const { t, day } = useWords('meeting');
  const part = (code: Part, content: ReactNode) =>
    chosen.includes(code) && (
      <section>
        <h1>{t(`screen.parts.${code}`)}</h1>
        {content}
      </section>
    );
  return (
    <>
      {part('question', <p className="screen__question">{draft.question.text}</p>)}
      {part(
        'goals',
        <ol>
          {plan.goals.map(({ goalId, what, now, aimedAt, byOn }) => (
            <li key={goalId}>
              <strong>{what}</strong>
              {(now || aimedAt) && ` ${now ?? ''} → ${aimedAt ?? ''}`}
              {byOn && ` ${t('screen.by', { day: day(byOn) })}`}
            </li>
          ))}
        </ol>,
      )}
      {part(
        'agreements',
        <ul>
          {plan.lines.map(({ agreementId, owner, what, dueOn }) => (
            <li key={agreementId}>
              <strong>{owner && names.owner(owner)}</strong> {what} {dueOn && t('screen.by', { day: day(dueOn) })}
            </li>
          ))}
        </ul>,
      )}
    </>
  );
}

/** An empty window with the styles of this page; null where the browser refuses one. */
function openWindow(title: string, language: string): Window | null {
  const opened = window.open('', 'rondetafel-scherm', 'popup,width=1200,height=800');
  if (!opened) return null;
  const { document: there } = opened;
  there.head.replaceChildren(
    ...[...document.head.querySelectorAll('link[rel="stylesheet"], style')].map((one) => there.importNode(one, true)),
  );
  there.title = title;
  there.documentElement.lang = language;
  there.documentElement.className = document.documentElement.className;
  for (const [name, value] of Object.entries(document.documentElement.dataset)) {
    there.documentElement.dataset[name] = value;
  }
  there.body.className = document.body.className;
  there.body.replaceChildren();
  return opened;
}
