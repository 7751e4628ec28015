import { useEffect, useState } from 'react';
import { onAnnouncement } from '../api/announcements.ts';
import { ApiProblem } from '../api/problem.ts';
import { Button } from '../kit/button.tsx';
import { useSending } from './answer.tsx';
import { deskPhone, isSignedIn, openByCode, ownPages, signInAddress, signOut, useLoaded } from './api.ts';
import { speak, useSpoken } from './language.ts';
import { Call, OwnPagePart } from './page.tsx';
import { Notice, Problem, TextInput } from './parts.tsx';

/** Where a page is left for in a hurry: it says nothing about who reads it. */
const elsewhere = 'https://www.knmi.nl/';

/** Everything of the entry: signed out, with a code to fill in, or with a page. */
export function Own() {
  const { words, language } = useSpoken();
  const signedIn = useLoaded(isSignedIn);
  const { again } = signedIn;
  useEffect(() => onAnnouncement(() => void again()), [again]);
  useEffect(() => {
    document.title = words.title;
  }, [words]);
  // Kept by the browser for its Back button: asked for anew, by whoever is there now.
  useEffect(() => {
    const shown = ({ persisted }: PageTransitionEvent) => persisted && window.location.reload();
    window.addEventListener('pageshow', shown);
    return () => window.removeEventListener('pageshow', shown);
  }, []);
  return (
    <div className="own">
      <a className="shell__skip" href="#inhoud">
        {words.skip}
      </a>
      <header className="own__header">
        <p className="own__brand">{words.title}</p>
        <div className="own__tools">
          <Button look="subtle" onPress={() => speak(language === 'nl' ? 'en' : 'nl')}>
            <span lang={language === 'nl' ? 'en' : 'nl'}>{words.other}</span>
          </Button>
          {signedIn.data && (
            <Button look="subtle" onPress={() => void signOut()}>
              {words.signOut}
            </Button>
          )}
          <Button aria-label={`${words.away}: ${words.awayHint}`} onPress={() => window.location.replace(elsewhere)}>
            {words.away}
          </Button>
        </div>
      </header>
      <main id="inhoud" className="own__main" tabIndex={-1}>
        {signedIn.data === undefined && signedIn.error === undefined && <p role="status">{words.loading}</p>}
        {signedIn.error !== undefined && <Problem error={signedIn.error} onAgain={again} />}
        {signedIn.data === false && <SignIn />}
        {signedIn.data && <Pages key={language} />}
      </main>
    </div>
  );
}

function SignIn() {
  const { words } = useSpoken();
  const { data: phone } = useLoaded(deskPhone);
  const failed = new URLSearchParams(window.location.search).has('sign-in');
  return (
    <>
      <h1>{words.title}</h1>
      {failed && (
        <Notice tone="negative" live>
          <p>{words.signIn.failed}</p>
        </Notice>
      )}
      <p>{words.signIn.lead}</p>
      <div>
        <a className="button button--primary" href={signInAddress()}>
          {words.signIn.button}
        </a>
      </div>
      <p>{words.signIn.code}</p>
      {phone && (
        <>
          <p>{words.signIn.call}</p>
          <div>
            <Call phone={phone} />
          </div>
        </>
      )}
    </>
  );
}

function Pages() {
  const { words } = useSpoken();
  const { data, error, again } = useLoaded(ownPages);
  const [chosen, setChosen] = useState<string>();
  const [another, setAnother] = useState(false);
  // Who is signed in as somebody at work has no page here, and may have a code to another account.
  const isNobody = error instanceof ApiProblem && error.status === 403;
  if (error !== undefined && !isNobody) return <Problem error={error} onAgain={again} />;
  const pages = isNobody ? [] : data;
  if (!pages) return <p role="status">{words.loading}</p>;
  const opened = async ({ memberId }: { memberId: string }) => {
    await again();
    setChosen(memberId);
    setAnother(false);
  };
  if (pages.length === 0 || another) return <CodeForm onOpened={opened} />;
  const memberId = chosen ?? (pages.length === 1 ? pages[0]?.memberId : undefined);
  return (
    <>
      {memberId ? (
        <OwnPagePart key={memberId} memberId={memberId} />
      ) : (
        <>
          <h1>{words.choose}</h1>
          {pages.map((page) => (
            <div key={page.memberId}>
              <Button onPress={() => setChosen(page.memberId)}>{page.name ?? words.unnamed}</Button>
            </div>
          ))}
        </>
      )}
      <div data-screen-only>
        <Button look="subtle" onPress={() => setAnother(true)}>
          {words.code.another}
        </Button>
      </div>
    </>
  );
}

function CodeForm({ onOpened }: { onOpened(opened: { memberId: string }): Promise<void> }) {
  const { words } = useSpoken();
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, error, run } = useSending(onOpened);
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (code.trim()) void run(() => openByCode(code));
      }}
    >
      <h1>{words.code.title}</h1>
      <p>{words.code.text}</p>
      <TextInput
        label={words.code.label}
        hint={words.code.hint}
        maxLength={40}
        value={code}
        onChange={setCode}
        error={tried && !code.trim() ? words.code.missing : undefined}
      />
      {error !== undefined && <Problem error={error} />}
      <div>
        <Button type="submit" look="primary" isPending={busy}>
          {words.code.button}
        </Button>
      </div>
    </form>
  );
}
