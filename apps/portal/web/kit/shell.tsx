import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Icon, type IconName } from './icon.tsx';

export interface NavEntry {
  to: string;
  label: string;
  icon: IconName;
  /** Stands behind the label, such as a count of what is unread. */
  extra?: ReactNode;
}

interface ShellProps {
  owner?: string;
  /** At the right of the header: language, who is signed in. */
  tools?: ReactNode;
  nav?: readonly NavEntry[];
  foot?: ReactNode;
  children: ReactNode;
}

/** What stands around every page. */
export function Shell({ owner, tools, nav, foot, children }: ShellProps) {
  const { t } = useTranslation();
  return (
    <div className="shell">
      <a className="shell__skip" href="#inhoud">
        {t('shell.skip')}
      </a>
      <header className="shell__header">
        <div className="shell__bar">
          <Link to="/" className="shell__brand">
            <Mark />
            <span>
              <span className="shell__name">Rondetafel</span>
              {owner && <span className="shell__owner">{t('shell.owner', { name: owner })}</span>}
            </span>
          </Link>
          <div className="shell__tools">{tools}</div>
        </div>
      </header>
      <div className={nav ? 'shell__body shell__body--with-nav' : 'shell__body'}>
        {nav && <SideNav entries={nav} />}
        <main id="inhoud" className="shell__main" tabIndex={-1}>
          {children}
        </main>
      </div>
      <footer className="shell__footer">
        <div className="shell__foot">{foot}</div>
      </footer>
    </div>
  );
}

function SideNav({ entries }: { entries: readonly NavEntry[] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { pathname } = useLocation();
  const current = entries
    .map(({ to }) => to)
    .filter((to) => pathname === to || (to !== '/' && pathname.startsWith(`${to}/`)))
    .sort((one, other) => other.length - one.length)[0];
  // biome-ignore lint/correctness/useExhaustiveDependencies: having gone somewhere closes the menu
  useEffect(() => setOpen(false), [pathname]);
  return (
    <div>
      <button
        type="button"
        className="button button--secondary shell__menu"
        aria-expanded={open}
        aria-controls="menu"
        onClick={() => setOpen(!open)}
      >
        <Icon name={open ? 'cross' : 'menu'} />
        {t('shell.menu')}
      </button>
      <nav id="menu" className="side-nav" aria-label={t('shell.menu')} data-open={open || undefined}>
        <ul className="side-nav__list">
          {entries.map(({ to, label, icon, extra }) => (
            <li key={to}>
              <Link to={to} className="side-nav__link" aria-current={to === current ? 'page' : undefined}>
                <Icon name={icon} />
                <span className="side-nav__label">{label}</span>
                {extra}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

/** Six seats at a round table. */
function Mark() {
  return (
    <svg className="shell__mark" viewBox="0 0 32 32" aria-hidden="true" fill="currentColor">
      <circle cx="16" cy="16" r="7" />
      {[0, 60, 120, 180, 240, 300].map((angle) => (
        <circle key={angle} cx="16" cy="4" r="2.6" transform={`rotate(${angle} 16 16)`} />
      ))}
    </svg>
  );
}
