import { QueryClientProvider, useQuery, useQueryClient } from '@tanstack/react-query';
import { Activity, type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react';
import { RouterProvider as AriaRouter, I18nProvider } from 'react-aria-components';
import { Link, Outlet, useHref, useLocation, useNavigate } from 'react-router';
import { newMemory } from '../api/memory.ts';
import { ProblemNotice } from '../api/problem-notice.tsx';
import { LanguageSwitch, LinkContext, Menu, nameWindow, Shell, Skeleton, Toasts, ViewMenu } from '../kit/index.ts';
import { locales } from '../language/spoken.ts';
import { useWords } from '../language/words.ts';
import type { Destination, HeaderProps, MenuEntry } from './area.ts';
import { isPublic, publicPages } from './public-pages.ts';
import { Leaving } from './session/leaving.tsx';
import { useGuardedReturn, useSignedOut } from './session/presence.ts';
import { type Session, signOut, useSession } from './session/session.ts';
import { SessionGuard } from './session/session-guard.tsx';
import { UserContext } from './session/user.ts';
import { type NavEntry, SideNav } from './side-nav.tsx';
import { Welcome } from './welcome.tsx';
import { WorkplaceContext, workplaceQuery } from './workplace.ts';

interface WorkbenchProps {
  menu: readonly MenuEntry[];
  /** What areas have in the header. */
  headers?: readonly ComponentType<HeaderProps>[];
}

/** The frame of every page: account, menu and session guard. Without a session it shows the welcome page. */
export function Workbench({ menu, headers = [] }: WorkbenchProps) {
  const { language } = useWords();
  const navigate = useNavigate();
  const session = useSession();
  const workplace = useQuery(workplaceQuery);
  const owner = workplace.data?.name;
  const ready = session.data !== undefined && workplace.data !== undefined;
  const signedOut = useSignedOut(session.data);
  // When the session ends by itself, the page stays as it was, out of sight, with what was typed.
  const [latest, setLatest] = useState(session.data);
  if (session.data && session.data !== latest) setLatest(session.data);
  useGuardedReturn(session.data?.user.personId);
  const over = session.data === null;
  const open = isPublic(useLocation().pathname);
  useTitleWhen(over && latest !== null);
  return (
    <I18nProvider locale={locales[language]}>
      <AriaRouter navigate={navigate} useHref={useHref}>
        <LinkContext value={Link}>
          <WorkplaceContext value={workplace.data}>
            {latest && workplace.data ? (
              <>
                {signedOut ? (
                  <Frame owner={owner}>{signedOut === 'here' && <Leaving />}</Frame>
                ) : (
                  <Activity mode={over ? 'hidden' : 'visible'}>
                    <SignedInFrame
                      key={latest.user.personId}
                      session={latest}
                      owner={owner}
                      menu={menu}
                      headers={headers}
                    />
                  </Activity>
                )}
                {signedOut !== 'here' && (
                  <SessionGuard
                    session={latest}
                    knownAt={session.dataUpdatedAt}
                    over={over && (signedOut ? 'left' : 'over')}
                  />
                )}
              </>
            ) : (
              <Frame owner={owner}>
                {ready ? open ? <Outlet /> : <Welcome /> : <Waiting error={session.error ?? workplace.error} />}
              </Frame>
            )}
            {!over && <Toasts />}
          </WorkplaceContext>
        </LinkContext>
      </AriaRouter>
    </I18nProvider>
  );
}

/** A title says what somebody was doing: not once the session is over. Pages set theirs again when shown again. */
function useTitleWhen(over: boolean): void {
  const { t } = useWords('shell');
  useEffect(() => {
    if (over) nameWindow(t('session.overTitle'));
  }, [over, t]);
}

interface SignedInProps {
  session: Session;
  owner?: string;
  menu: readonly MenuEntry[];
  headers: readonly ComponentType<HeaderProps>[];
}

/** One query cache per user: nothing of an earlier user remains. */
function SignedInFrame({ session, owner, menu, headers }: SignedInProps) {
  const { user } = session;
  const [memory] = useState(newMemory);
  const { language } = useWords();
  const answered = useRef(language);
  // What the services answered in the other language is asked for again.
  useEffect(() => {
    if (answered.current === language) return;
    answered.current = language;
    void memory.invalidateQueries();
  }, [language, memory]);
  const open = menu.filter(({ isFor }) => !isFor || isFor(user));
  const nav: NavEntry[] = open.map(({ to, icon, Label, Extra }) => ({
    to,
    icon,
    label: <Label />,
    extra: Extra && <Extra />,
  }));
  // Of all, since what they are called is asked by a hook.
  const names = menu.map(({ Label }) => Label());
  const destinations = open.map(
    (entry): Destination => ({
      to: entry.to,
      name: names[menu.indexOf(entry)]!,
      icon: entry.icon,
      key: entry.key && (entry.action ? entry.key : `g ${entry.key}`),
    }),
  );
  return (
    <QueryClientProvider client={memory}>
      <UserContext value={user}>
        <Frame
          owner={owner}
          nav={nav}
          account={<Account session={session} />}
          middle={headers.map((Header) => <Header key={Header.name} destinations={destinations} />)}
        >
          <Outlet />
        </Frame>
      </UserContext>
    </QueryClientProvider>
  );
}

interface FrameProps {
  owner?: string;
  nav?: readonly NavEntry[];
  account?: ReactNode;
  middle?: ReactNode;
  children: ReactNode;
}

function Frame({ owner, nav, account, middle, children }: FrameProps) {
  const { t } = useWords('shell');
  const tools = (
    <>
      <ViewMenu />
      <LanguageSwitch />
      {account}
    </>
  );
  const foot = (
    <>
      <p>{t('foot')}</p>
      <ul className="shell__links">
        {publicPages.map(({ path, name }) => (
          <li key={path}>
            <Link to={`/${path}`}>{t(name)}</Link>
          </li>
        ))}
      </ul>
    </>
  );
  return (
    <Shell owner={owner} nav={nav && <SideNav entries={nav} />} middle={middle} tools={tools} foot={foot}>
      {children}
    </Shell>
  );
}

function Account({ session }: { session: Session }) {
  const { user } = session;
  const { t } = useWords('shell');
  const roles = user.roles.map((role) => t(`account.roles.${role}`)).join(', ');
  return (
    <Menu
      label={user.name ?? t('account.nameless')}
      icon="person"
      head={
        <>
          <p className="options__person">{user.name}</p>
          <p className="options__role">{roles}</p>
        </>
      }
      entries={[{ id: 'leave', label: t('account.signOut'), icon: 'leave', onChoose: () => signOut(session) }]}
    />
  );
}

function Waiting({ error }: { error: Error | null }) {
  const { t } = useWords('shell');
  const queries = useQueryClient();
  return error ? (
    <ProblemNotice error={error} onRetry={() => queries.refetchQueries()} />
  ) : (
    <Skeleton label={t('page.loading')} />
  );
}
