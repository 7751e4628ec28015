import { type ReactNode, useEffect, useRef } from 'react';
import { ButtonRow } from './button.tsx';
import { Icon } from './icon.tsx';
import { Link } from './link.tsx';
import { useWindowTitle } from './window-title.ts';

interface PageProps {
  title: string;
  /** Of the window, where the title names somebody: titles stay in the history of a browser and in a list of tabs. */
  windowTitle?: string;
  lead?: ReactNode;
  /** What people come here to do; the main one first. */
  actions?: ReactNode;
  back?: { to: string; label: string };
  children?: ReactNode;
}

/** One page: names the window and, after moving here, takes the focus to its heading so that a screen reader reads on. */
export function Page({ title, windowTitle = title, lead, actions, back, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useWindowTitle(windowTitle);
  useEffect(() => {
    // The first page leaves the focus where the browser put it.
    if (window.history.state?.idx > 0) heading.current?.focus();
  }, []);
  useEffect(() => keepFocus(() => heading.current), []);
  return (
    <div className="page">
      {back && (
        <Link className="page__back" to={back.to}>
          <Icon name="left" />
          {back.label}
        </Link>
      )}
      <div className="page__head">
        <div className="page__titles">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <p className="page__lead">{lead}</p>}
        </div>
        {actions && <ButtonRow>{actions}</ButtonRow>}
      </div>
      {children}
    </div>
  );
}

/** What has a heading of its own and comes and goes as a whole. */
const part = '.card, .alert';
const titleOf = (of: Element | undefined) => of?.querySelector<HTMLElement>('h2, h3, .alert__title');

/**
 * When what had the focus is removed or disabled, the focus moves to the heading of what came of it (WCAG 2.4.3): of the
 * part it stood in; else of a part that came in its place; else of the part that stands there now. The page's own
 * heading is for a page without parts.
 */
function keepFocus(heading: () => HTMLElement | null): () => void {
  const parts = () => [...(heading()?.closest('.page')?.querySelectorAll(part) ?? [])];
  let latest: Element | null = null;
  let stood: Element | undefined;
  let place = 0;
  let come: Element[] = [];
  const note = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return;
    latest = target;
    come = [];
    // A dialog stands in no part: it was opened from the one before.
    if (!target.closest('main')) return;
    stood = target.closest(part) ?? undefined;
    place = stood ? parts().indexOf(stood) : 0;
  };
  const look = () => {
    const ended = latest && (!latest.isConnected || latest.matches(':disabled'));
    if (!ended || document.activeElement !== document.body) return;
    const there = parts();
    const now = stood?.isConnected
      ? stood
      : (there.find((one) => come.includes(one)) ?? there.at(place) ?? there.at(-1));
    const title = titleOf(now) ?? heading();
    if (!title) return;
    title.tabIndex = -1;
    title.focus();
  };
  // A dialog that closes gives the focus back by itself, a moment later.
  const seen = new MutationObserver((changes) => {
    const added = changes.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => node instanceof Element);
    const parts = added.flatMap((one) => [...(one.matches(part) ? [one] : []), ...one.querySelectorAll(part)]);
    // What is gone again is not held on to: a page may stand open for a day.
    come = [...come, ...parts].filter(({ isConnected }) => isConnected);
    setTimeout(look, 100);
  });
  document.addEventListener('focusin', note);
  seen.observe(document.body, { childList: true, subtree: true });
  return () => {
    document.removeEventListener('focusin', note);
    seen.disconnect();
  };
}

/** The page's matter with, where there is room, something beside it that stays in view. */
export function Columns({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    <div className="page__columns">
      <div className="page">{children}</div>
      <div className="page__aside">{aside}</div>
    </div>
  );
}

/** A part of a page with a heading of its own. */
export function Card({ title, extra, children }: { title?: ReactNode; extra?: ReactNode; children: ReactNode }) {
  return (
    <section className="card">
      {title && (
        <div className="card__head">
          <h2>{title}</h2>
          {extra}
        </div>
      )}
      {children}
    </section>
  );
}

/** Text as somebody typed it, with its line breaks. */
export function Prose({ children }: { children: string }) {
  return <p className="prose">{children}</p>;
}

export function Tags({ tags }: { tags: readonly string[] }) {
  return (
    <ul className="tags">
      {tags.map((tag) => (
        <li key={tag} className="tag">
          {tag}
        </li>
      ))}
    </ul>
  );
}

export interface Fact {
  name: string;
  value: ReactNode;
}

export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
