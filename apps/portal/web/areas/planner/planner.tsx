import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useNow } from '../../api/business-time.ts';
import { Loaded } from '../../api/loaded.tsx';
import { type Case, caseQuery } from '../../household/api.ts';
import { familyNamesOf } from '../../household/case-words.ts';
import { isConference } from '../../household/table-kind.ts';
import { Button, Card, EmptyState, LinkButton, Page, Status, type Tone } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { caseTermQuery } from '../../term/api.ts';
import { type Roster as RosterOfTable, type RoundTable, tablesQuery } from './api.ts';
import { Booked } from './booked.tsx';
import { ConferenceCall } from './conference-call.tsx';
import { Ended } from './ended.tsx';
import { OfferedMoments } from './hold.tsx';
import { Invitee } from './invitee.tsx';
import { type Names, useNames } from './names.ts';
import { Planning } from './planning.tsx';
import { DecideFirst } from './roster/hidden-party.tsx';
import { useLines } from './rows.ts';
import { TermOfTable } from './term.tsx';
import { Who } from './who.tsx';

const tones: Record<RoundTable['phase'], Tone> = {
  called: 'info',
  offered: 'info',
  booked: 'positive',
  reopened: 'warning',
  held: 'positive',
  cancelled: 'neutral',
};

/** The round table of a case: the coordinator plans it, who is invited sees the appointment. */
export const Planner = () => <PlannerOf kind="planner" />;

/** The case conference of an approach: called here, planned in the same way (S000-15). */
export const ConferencePlanner = () => <PlannerOf kind="conference" />;

/** @param kind which of the two, and so whose words. */
function PlannerOf({ kind }: { kind: 'planner' | 'conference' }) {
  const { t } = useWords('planner');
  const { caseId = '' } = useParams();
  const ofConference = kind === 'conference';
  const tables = useQuery({
    ...tablesQuery(caseId),
    select: (all) => all.filter((one) => isConference(one) === ofConference),
  });
  const found = useQuery(caseQuery(caseId)).data;
  const family = familyNamesOf(found?.members ?? []);
  const term = useQuery({ ...caseTermQuery(caseId), enabled: !ofConference }).data;
  const table = tables.data?.find(({ ending }) => !ending) ?? tables.data?.[0];
  return (
    <Page
      title={family.length > 0 ? t(`${kind}.titleOf`, { name: family.join(' / ') }) : t(`${kind}.title`)}
      windowTitle={t('planner.window')}
      lead={
        table && (
          <>
            {table.purpose && `${t(`conference.purposes.${table.purpose}`)} `}
            <Status tone={tones[table.phase]}>{t(`planner.phases.${table.phase}`)}</Status>
          </>
        )
      }
      back={{ to: `/casussen/${caseId}`, label: t('planner.toCase') }}
      actions={
        <Button look="subtle" icon="print" onPress={() => window.print()}>
          {t('page.print')}
        </Button>
      }
    >
      {ofConference && found?.mayConfer && (!table || table.ending) && <ConferenceCall caseId={caseId} />}
      {!ofConference && term && <TermOfTable term={term} table={table} />}
      <Loaded query={tables} lines={8}>
        {() =>
          table?.roster ? (
            <Coordinating key={table.roundTableId} table={table} found={found} />
          ) : table ? (
            <Invited table={table} found={found} />
          ) : ofConference && found?.mayConfer ? null : (
            <Card>
              <EmptyState icon="calendar" title={t(`${kind}.none`)}>
                <p>{t(`${kind}.noneText`)}</p>
                <LinkButton to={`/casussen/${caseId}`}>{t('planner.toCase')}</LinkButton>
              </EmptyState>
            </Card>
          )
        }
      </Loaded>
    </Page>
  );
}

function Invited({ table, found }: { table: RoundTable; found: Case | undefined }) {
  return <Invitee table={table} names={useNames(table, found?.members)} />;
}

function Coordinating({ table, found }: { table: RoundTable; found: Case | undefined }) {
  const names = useNames(table, found?.members);
  const now = useNow();
  const [moving, setMoving] = useState(false);
  const { appointment, offer, ending, roster } = table;
  const offered = offer && offer.asked.length > 0 && Date.parse(offer.heldUntil) > now ? offer : undefined;
  const planning = !ending && !offered && (!appointment || table.phase === 'reopened' || moving);
  return (
    <>
      {!ending && <DecideFirst table={table} names={names} />}
      {ending && <Ended table={table} ending={ending} names={names} />}
      {!ending && offered && <OfferedMoments table={table} offer={offered} names={names} />}
      {appointment && !ending && (
        <Booked table={table} appointment={appointment} names={names} moving={moving} onMove={setMoving} />
      )}
      {planning && roster && <Planning table={table} roster={roster} names={names} onMoved={() => setMoving(false)} />}
      {!planning && roster && <Roster table={table} roster={roster} names={names} />}
    </>
  );
}

/** Who belongs at the table, once there is no time to be looked for. */
function Roster({ table, roster, names }: { table: RoundTable; roster: RosterOfTable; names: Names }) {
  return (
    <Card>
      <Who
        table={table}
        names={names}
        lines={useLines(roster, undefined, false)}
        pills={noPills}
        roomsOpen={false}
        onRooms={() => {}}
      />
    </Card>
  );
}

const noPills = new Map<string, never>();
