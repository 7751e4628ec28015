import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, Suspense } from 'react';
import { RouterProvider as AriaRouter, I18nProvider } from 'react-aria-components';
import { Outlet, useHref, useNavigate } from 'react-router';
import { inboxQuery, isUnread, useLiveInbox } from '../api/inbox.ts';
import { Button, Count, Menu, type NavEntry, Shell, Skeleton, Toasts } from '../kit/index.ts';
import { announce } from '../session/announcements.ts';
import { type Session, signOut, type User, useSession } from '../session/session.ts';
import { SessionGuard } from '../session/session-guard.tsx';
import { workplaceQuery } from '../session/workplace.ts';
import { locales, speak } from '../text/language.ts';
import { useWords } from '../text/words.ts';
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
  return (
    <I18nProvider locale={locales[language]}>
      <AriaRouter navigate={navigate} useHref={useHref}>
        {session.data && workplace.data ? (
          <SignedInFrame session={session.data} owner={owner} />
        ) : (
          <Frame owner={owner}>{ready ? <Welcome /> : <Waiting error={session.error ?? workplace.error} />}</Frame>
        )}
        <Toasts />
      </AriaRouter>
    </I18nProvider>
  );
}

function SignedInFrame({ session, owner }: { session: Session; owner?: string }) {
  const { t } = useWords();
  useLiveInbox();
  const inbox = useInfiniteQuery(inboxQuery);
  const unread = inbox.data?.pages.flatMap((page) => page.items).filter(isUnread).length ?? 0;
  const nav: NavEntry[] = [
    { to: '/', label: t('nav.home'), icon: 'home' },
    {
      to: '/berichten',
      label: t('nav.inbox'),
      icon: 'inbox',
      extra: <Count value={unread} label={t('home.messagesCount', { count: unread })} />,
    },
    { to: '/casussen', label: t('nav.cases'), icon: 'folder' },
    { to: '/casussen/nieuw', label: t('nav.register'), icon: 'plus' },
  ];
  return (
    <Frame owner={owner} nav={nav} account={<Account user={session.user} />}>
      <Outlet />
      <SessionGuard session={session} />
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
  const leave = async () => {
    announce('signed-out');
    await signOut();
  };
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
      entries={[{ id: 'leave', label: t('account.signOut'), icon: 'leave', onChoose: leave }]}
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
