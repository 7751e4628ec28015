import { type ReactNode, useMemo, useState } from 'react';
import { saveFile } from '../api/save-file.ts';
import { Button } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import { AnswerPart } from './answer.tsx';
import { type Line, type OwnPage, ownPaper, seePage, useLoaded } from './api.ts';
import { AsksPart } from './asks.tsx';
import { filled, useSpoken } from './language.ts';
import { Problem, Section, State } from './parts.tsx';

/** One member's page: what waits for an answer first, then what was agreed, whom to call, who can see it. */
export function OwnPagePart({ memberId }: { memberId: string }) {
  const { words, dayOf } = useSpoken();
  const load = useMemo(() => () => seePage(memberId), [memberId]);
  const { data: page, error, again } = useLoaded(load);
  if (!page)
    return error === undefined ? <p role="status">{words.loading}</p> : <Problem error={error} onAgain={again} />;
  return (
    <>
      <h1>{page.name ? filled(words.hello, { name: page.name }) : words.helloNoName}</h1>
      {error !== undefined && <Problem error={error} onAgain={again} />}
      {page.state === 'closed' && <p>{words.closed}</p>}
      {page.plan ? (
        <>
          <AnswerPart page={page} plan={page.plan} onDone={again} />
          <PlanPart plan={page.plan} />
          <PaperPart memberId={page.memberId} />
        </>
      ) : (
        <Section title={words.plan.lines}>
          <p>{words.plan.none}</p>
        </Section>
      )}
      <Meeting page={page} />
      <Contact page={page} />
      <Section title={words.helpers.title}>
        <People people={page.helpers} none={words.helpers.none} />
      </Section>
      <AsksPart page={page} onDone={again} />
      <Section title={words.access.title}>
        <p>{words.access.now}</p>
        <People people={page.access} none={words.access.nobody} />
        {page.looked && (
          <>
            <p>{words.access.looked}</p>
            <People people={page.looked} none={words.access.nobody} />
          </>
        )}
        <p className="own__small">{words.access.later}</p>
      </Section>
      <p className="own__small">{filled(words.readOn, { day: dayOf(page.readAt) })}</p>
      <div>
        <Button icon="print" onPress={() => window.print()}>
          {words.print}
        </Button>
      </div>
    </>
  );
}

/** For who would rather read it on paper, or show it to somebody. */
function PaperPart({ memberId }: { memberId: string }) {
  const { words } = useSpoken();
  const [failed, setFailed] = useState<unknown>();
  const make = (size: 'normal' | 'large') => {
    setFailed(undefined);
    ownPaper(memberId, size).then((file) => saveFile(file, 'plan.pdf'), setFailed);
  };
  return (
    <>
      <div className="button-row">
        <Button icon="print" onPress={() => make('normal')}>
          {words.paper.normal}
        </Button>
        <Button icon="print" onPress={() => make('large')}>
          {words.paper.large}
        </Button>
      </div>
      {failed !== undefined && <Problem error={failed} />}
    </>
  );
}

function PlanPart({ plan }: { plan: NonNullable<OwnPage['plan']> }) {
  const { words, day } = useSpoken();
  return (
    <>
      <Section title={words.plan.goals}>
        <ul className="own__rows">
          {plan.goals.map(({ goalId, what, now, aimedAt, byOn }) => (
            <li key={goalId}>
              <p className="own__name">{what}</p>
              <p>{filled(words.plan.fromTo, { now, aimedAt, day: day(byOn) })}</p>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={words.plan.lines}>
        <ul className="own__rows">
          {plan.lines.map((line) => (
            <LineRow key={line.agreementId} line={line} />
          ))}
        </ul>
      </Section>
    </>
  );
}

function LineRow({ line }: { line: Line }) {
  const { words, day } = useSpoken();
  const { own, by, what, about, fromOn, dueOn, state, said } = line;
  return (
    <li>
      <p className="own__name">{own ? words.plan.you : by}</p>
      <p>{what}</p>
      <p className="own__small">
        {[
          about.length > 0 && filled(words.plan.about, { names: about.join(', ') }),
          fromOn
            ? filled(words.plan.between, { from: day(fromOn), day: day(dueOn) })
            : filled(words.plan.by, { day: day(dueOn) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className="own__states">
        <State begun={state === 'runs'}>{state === 'runs' ? words.plan.runs : words.plan.notYet}</State>
        {said && <State>{words.plan.said[said]}</State>}
      </p>
    </li>
  );
}

function Meeting({ page }: { page: OwnPage }) {
  const { words, at } = useSpoken();
  return (
    <Section title={words.meeting.title}>
      {page.meeting ? <p className="own__name">{at(page.meeting.startsAt)}</p> : <p>{words.meeting.none}</p>}
    </Section>
  );
}

function Contact({ page }: { page: OwnPage }) {
  const { words } = useSpoken();
  return (
    <Section title={words.contact.title}>
      {page.coordinators.length === 0 && <p>{words.contact.nobody}</p>}
      <ul className="own__rows">
        {page.coordinators.map((one) => (
          <li key={`${one.name} ${one.organisation}`}>
            <p className="own__name">{one.name ?? one.organisation}</p>
            <p>{[one.function, one.name && one.organisation].filter(Boolean).join(', ')}</p>
            <p>{words.contact.coordinates}</p>
          </li>
        ))}
      </ul>
      <div>
        <Call phone={page.phone} />
      </div>
    </Section>
  );
}

/** A telephone dials it by itself. */
export function Call({ phone }: { phone: string }) {
  const { words } = useSpoken();
  return (
    <a className="button button--primary own__call" href={`tel:${phone.replaceAll(/[^0-9]/g, '')}`}>
      {filled(words.contact.call, { phone })}
    </a>
  );
}

function People({ people, none }: { people: OwnPage['helpers']; none: string }): ReactNode {
  if (people.length === 0) return <p>{none}</p>;
  return (
    <ul className="own__rows">
      {people.map(({ name, function: title, organisation }) => (
        <li key={`${name} ${title} ${organisation}`}>
          <Icon name="person" />
          <span>
            <span className="own__name">{name ?? organisation}</span>
            {[title, name && organisation].filter(Boolean).map((text) => (
              <span key={text} className="own__small">
                {text}
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
