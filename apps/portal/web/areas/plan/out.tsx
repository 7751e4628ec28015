import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Alert, Button, Card, Columns, Progress, Status, Table } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { AnswerCard } from './answer-card.tsx';
import type { Line, Out, Plan } from './api.ts';
import type { Names } from './names.ts';
import { OwnChangePanel } from './own-change-panel.tsx';
import { AskOwnerPanel, AsksOfLine } from './owner-asks.tsx';
import { type OwnerAsk, ownerAsksQuery } from './owner-asks-api.ts';
import { WhoSaysWhat } from './who-says-what.tsx';

/** A version that is out or adopted; who said what beside it for the coordinator, one's own answer for a party (P-45). */
export function OutView({ plan, out, names }: { plan: Plan; out: Out; names: Names }) {
  const { answers } = plan;
  const asked = out.lines.some((line) => line.asked);
  const lines = <Lines plan={plan} out={out} names={names} coordinates={answers !== undefined} />;
  return (
    <>
      <HowFar plan={plan} out={out} />
      {answers || asked ? (
        <Columns
          aside={
            answers ? (
              <WhoSaysWhat caseId={plan.caseId} out={out} answers={answers} names={names} />
            ) : (
              <AnswerCard plan={plan} out={out} names={names} />
            )
          }
        >
          {lines}
        </Columns>
      ) : (
        lines
      )}
    </>
  );
}

function HowFar({ plan: { answers }, out: { lines } }: { plan: Plan; out: Out }) {
  const { t } = useWords('plan');
  const runs = lines.filter(({ state }) => state === 'runs').length;
  const running = t('plan.running', { count: runs, of: lines.length });
  // Household and professionals are counted apart (P-45).
  const agreed = (ofParties: boolean) => {
    const those = (answers ?? []).filter(({ who }) => (who.kind === 'party') === ofParties);
    const yes = those.filter(({ said, open }) => said === 'yes' && !open);
    return { count: yes.length, of: those.length };
  };
  const words = answers
    ? `${t('plan.household', agreed(false))} · ${t('plan.professionals', agreed(true))} · ${running}`
    : running;
  return (
    <Card>
      <Progress label={t('plan.howFar')} value={runs} of={lines.length} words={words} />
    </Card>
  );
}

interface LinesProps {
  plan: Plan;
  out: Out;
  names: Names;
  coordinates: boolean;
}

function Lines({ plan: { caseId, own }, out, names, coordinates }: LinesProps) {
  const { t, day } = useWords('plan');
  const [changing, setChanging] = useState<Line>();
  const [asking, setAsking] = useState<Line>();
  const { data: asked } = useQuery(ownerAsksQuery(caseId));
  const isOfAnother = ({ owner, ownerLeft }: Line) =>
    owner.kind === 'party' && !ownerLeft && !own?.partyIds.includes(owner.id);
  const acts: LineActs = {
    caseId,
    onChange: setChanging,
    onAsk: (line) => (asked?.mayAsk && isOfAnother(line) ? () => setAsking(line) : undefined),
    asksOf: ({ agreementId }) => asked?.items.filter((one) => one.agreementId === agreementId) ?? [],
  };
  const ofGoal = (goalId: string) => out.lines.filter((line) => line.goalId === goalId);
  const others = out.lines.filter((line) => !out.goals.some(({ goalId }) => goalId === line.goalId));
  return (
    <Card title={t('plan.agreements')}>
      {out.goals.map(({ goalId, what, now, aimedAt, byOn }, place) => (
        <LinesTable
          key={goalId}
          caption={t('plan.goalLine', { number: place + 1, what, now, aimedAt, day: day(byOn) })}
          lines={ofGoal(goalId)}
          names={names}
          coordinates={coordinates}
          acts={acts}
        />
      ))}
      {others.length > 0 && (
        <LinesTable
          caption={t(out.goals.length > 0 ? 'plan.otherLines' : 'plan.allLines')}
          lines={others}
          names={names}
          coordinates={coordinates}
          acts={acts}
        />
      )}
      {changing && (
        <OwnChangePanel caseId={caseId} version={out.version} line={changing} onClose={() => setChanging(undefined)} />
      )}
      {asking && <AskOwnerPanel caseId={caseId} line={asking} onClose={() => setAsking(undefined)} />}
    </Card>
  );
}

/** What one may do with a line, and what was asked of its owner. */
interface LineActs {
  caseId: string;
  onChange(line: Line): void;
  onAsk(line: Line): (() => void) | undefined;
  asksOf(line: Line): readonly OwnerAsk[];
}

interface LinesTableProps {
  caption: string;
  lines: readonly Line[];
  names: Names;
  coordinates: boolean;
  acts: LineActs;
}

function LinesTable({ caption, lines, names, coordinates, acts }: LinesTableProps) {
  const { t, day } = useWords('plan');
  if (lines.length === 0) return <p>{t('plan.goalAlone', { goal: caption })}</p>;
  return (
    <Table
      caption={caption}
      rows={lines}
      keyOf={({ agreementId }) => agreementId}
      columns={[
        {
          id: 'who',
          header: t('line.owner'),
          cell: ({ owner, memberIds, asked }) => (
            <>
              {names.owner(owner)}
              <div className="field__hint">
                {t('line.about', { members: names.list(memberIds) })}
                {asked && !coordinates && ` · ${t('line.yours')}`}
              </div>
            </>
          ),
        },
        { id: 'what', header: t('line.what'), cell: (line) => <What line={line} names={names} acts={acts} /> },
        {
          id: 'when',
          header: t('line.term'),
          cell: ({ fromOn, dueOn, agreedOn }) => (
            <>
              {fromOn ? t('line.fromTo', { from: day(fromOn), to: day(dueOn) }) : t('line.by', { day: day(dueOn) })}
              {agreedOn && <div className="field__hint">{t('line.moved', { day: day(agreedOn) })}</div>}
            </>
          ),
        },
        {
          id: 'state',
          header: t('line.state'),
          cell: (line) => <State line={line} names={names} />,
        },
      ]}
    />
  );
}

interface WhatProps {
  line: Line;
  names: Names;
  acts: LineActs;
}

function What({ line, names, acts }: WhatProps) {
  const { t } = useWords('plan');
  const { what, contact, objections, awardNeeded, ownerLeft, mayChange } = line;
  const ask = acts.onAsk(line);
  return (
    <>
      {what}
      {contact && <div className="field__hint">{t('line.doneBy', { contact })}</div>}
      {awardNeeded && <div className="field__hint">{t('line.award')}</div>}
      {objections.map(({ partyId, reason }) => (
        <Alert key={partyId} tone="warning" title={t('line.objects', { party: names.party(partyId) })}>
          <p>{reason}</p>
        </Alert>
      ))}
      {ownerLeft && (
        <Alert tone="warning">
          <p>{t('line.ownerLeft')}</p>
        </Alert>
      )}
      {mayChange && (
        <div>
          <Button aria-label={t('own.openOf', { what })} onPress={() => acts.onChange(line)}>
            {t('own.open')}
          </Button>
        </div>
      )}
      <AsksOfLine caseId={acts.caseId} line={line} asks={acts.asksOf(line)} />
      {ask && (
        <div>
          <Button aria-label={t('toOwner.openOf', { what })} onPress={ask}>
            {t('toOwner.open')}
          </Button>
        </div>
      )}
    </>
  );
}

function State({ line: { state, objections, waitsFor }, names }: { line: Line; names: Names }) {
  const { t } = useWords('plan');
  if (state === 'runs') return <Status tone="positive">{t('line.runs')}</Status>;
  if (objections.length > 0) return <Status tone="warning">{t('line.disagreed')}</Status>;
  return (
    <>
      <Status tone="neutral">{t('line.notYet')}</Status>
      {waitsFor && waitsFor.length > 0 && (
        <div className="field__hint">
          {t('line.waitsFor', { names: waitsFor.map((who) => names.who(who)).join('; ') })}
        </div>
      )}
    </>
  );
}
