import type { ReactNode } from 'react';
import { useWords } from '../language/words.ts';
import { Link } from './link.tsx';

interface ShellProps {
  owner?: string;
  /** Between the name and the tools. */
  middle?: ReactNode;
  /** At the right of the header: language, who is signed in. */
  tools?: ReactNode;
  /** Beside the page; without, there is one page. */
  nav?: ReactNode;
  foot?: ReactNode;
  children: ReactNode;
}

/** What stands around every page. */
export function Shell({ owner, middle, tools, nav, foot, children }: ShellProps) {
  const { t } = useWords();
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
          {middle}
          <div className="shell__tools">{tools}</div>
        </div>
      </header>
      <div className={nav ? 'shell__body shell__body--with-nav' : 'shell__body'}>
        {nav}
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
