import { type ReactNode, useEffect, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { Icon, type IconName } from '../kit/index.ts';
import { useWords } from '../language/words.ts';

export interface NavEntry {
  to: string;
  label: ReactNode;
  icon: IconName;
  /** Stands behind the label, such as a count of what is unread. */
  extra?: ReactNode;
}

/** Where one can go; on a narrow screen behind a button. */
export function SideNav({ entries }: { entries: readonly NavEntry[] }) {
  const { t } = useWords('shell');
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
        {t('menu')}
      </button>
      <nav id="menu" className="side-nav" aria-label={t('menu')} data-open={open || undefined}>
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
