import { QueryClientProvider, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, Suspense, useState } from 'react';
import { RouterProvider as AriaRouter, I18nProvider } from 'react-aria-components';
import { Outlet, useHref, useNavigate } from 'react-router';
import { inboxQuery, useLiveInbox } from '../api/inbox.ts';
import { newMemory } from '../api/memory.ts';
import { Button, Count, Menu, type NavEntry, Shell, Skeleton, Toasts } from '../kit/index.ts';
import { signOut, type User, useSession } from '../session/session.ts';
import { SessionGuard } from '../session/session-guard.tsx';
import { UserContext, worksOnCases } from '../session/user.ts';
import { workplaceQuery } from '../session/workplace.ts';
import { locales, speak } from '../text/language.ts';
import { useWords } from '../text/words.ts';
import { unreadGroups } from './inbox/groups.ts';
import { ProblemNotice } from './problem-notice.tsx';
import { Welcome } from './welcome.tsx';

/** The frame of every page: who is signed in, where one can go. Signed out there is one page. */
export function Workbench() {
  const { language } = useWords();
  const navigate = useNavigate();
  const session = useSession();
  const workplace = useQuery(workplaceQuery);
  const owner = workplace.data?.name;
  const ready = session.data !== undefined && workplace.data !== undefined;
  // Whoever was signed in when the session ended keeps the page as it was; the guard stands before it.
  const [latest, setLatest] = useState(session.data);
  if (session.data && session.data !== latest) setLatest(session.data);
  return (
    <I18nProvider locale={locales[language]}>
      <AriaRouter navigate={navigate} useHref={useHref}>
        {latest && workplace.data ? (
          <>
            <SignedInFrame key={latest.user.personId} user={latest.user} owner={owner} />
            <SessionGuard session={latest} knownAt={session.dataUpdatedAt} over={session.data === null} />
          </>
        ) : (
          <Frame owner={owner}>{ready ? <Welcome /> : <Waiting error={session.error ?? workplace.error} />}</Frame>
        )}
        <Toasts />
      </AriaRouter>
    </I18nProvider>
  );
}

/** Each person has a memory of their own: of whoever sat here before nothing stays, on the page or behind it. */
function SignedInFrame({ user, owner }: { user: User; owner?: string }) {
  const [memory] = useState(newMemory);
  return (
    <QueryClientProvider client={memory}>
      <UserContext value={user}>
        <Navigable user={user} owner={owner} />
      </UserContext>
    </QueryClientProvider>
  );
}

function Navigable({ user, owner }: { user: User; owner?: string }) {
  const { t } = useWords();
  useLiveInbox();
  const inbox = useInfiniteQuery(inboxQuery);
  const unread = unreadGroups(inbox.data?.pages.flatMap((page) => page.items) ?? []).length;
  const works = worksOnCases(user);
  const nav: NavEntry[] = [
    { to: '/', label: t('nav.home'), icon: 'home' },
    {
      to: '/berichten',
      label: t('nav.inbox'),
      icon: 'inbox',
      extra: <Count value={unread} label={t('home.messagesCount', { count: unread })} />,
    },
    { to: '/verzoeken', label: t('nav.requests'), icon: 'up' },
    ...(works ? [{ to: '/adviezen', label: t('advice.title'), icon: 'talk' as const }] : []),
    { to: '/casussen', label: t('nav.cases'), icon: 'folder' },
    { to: '/agenda', label: t('agenda.nav'), icon: 'calendar' },
    ...(works ? [{ to: '/casussen/nieuw', label: t('nav.register'), icon: 'plus' as const }] : []),
  ];
  return (
    <Frame owner={owner} nav={nav} account={<Account user={user} />}>
      <Outlet />
    </Frame>
  );
}

function Frame({
  owner,
  nav,
  account,
  children,
}: {
  owner?: string;
  nav?: NavEntry[];
  account?: ReactNode;
  children: ReactNode;
}) {
  const { t, language } = useWords();
  const tools = (
    <>
      <Button look="subtle" onPress={() => speak(language === 'nl' ? 'en' : 'nl')}>
        <span lang={language === 'nl' ? 'en' : 'nl'}>{t('shell.language')}</span>
      </Button>
      {account}
    </>
  );
  return (
    <Shell owner={owner} nav={nav} tools={tools} foot={<p>{t('shell.demonstration')}</p>}>
      <Suspense fallback={<Skeleton label={t('page.loading')} />}>{children}</Suspense>
    </Shell>
  );
}

function Account({ user }: { user: User }) {
  const { t } = useWords();
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
      entries={[{ id: 'leave', label: t('account.signOut'), icon: 'leave', onChoose: signOut }]}
    />
  );
}

function Waiting({ error }: { error: Error | null }) {
  const { t } = useWords();
  const queries = useQueryClient();
  return error ? (
    <ProblemNotice error={error} onRetry={() => queries.refetchQueries()} />
  ) : (
    <Skeleton label={t('page.loading')} />
  );
}
