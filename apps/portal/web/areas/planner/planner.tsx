import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useNow } from '../../api/business-time.ts';
import { Loaded } from '../../api/loaded.tsx';
import { type Case, caseQuery } from '../../household/api.ts';
import { familyNamesOf } from '../../household/case-words.ts';
import { Button, Card, EmptyState, LinkButton, Page, Status, type Tone } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { caseTermQuery } from '../../term/api.ts';
import { availabilityQuery, proposalsQuery, type RoundTable, tablesQuery } from './api.ts';
import { WhoCanWhen } from './availability.tsx';
import { Booked } from './booked.tsx';
import { Ended } from './ended.tsx';
import { Find } from './find.tsx';
import { HeldMoment, OfferedMoments } from './hold.tsx';
import { Invitee } from './invitee.tsx';
import { useNames } from './names.ts';
import { DecideFirst } from './roster/hidden-party.tsx';
import { RosterOfTable } from './roster/roster.tsx';
import { TermOfTable } from './term.tsx';

const tones: Record<RoundTable['phase'], Tone> = {
  called: 'info',
  offered: 'info',
  booked: 'positive',
  reopened: 'warning',
  held: 'positive',
  cancelled: 'neutral',
};

/** The round table of a case: the coordinator plans it, who is invited sees the appointment. */
export function Planner() {
  const { t } = useWords('planner');
  const { caseId = '' } = useParams();
  const tables = useQuery(tablesQuery(caseId));
  const found = useQuery(caseQuery(caseId)).data;
  const family = familyNamesOf(found?.members ?? []);
  const term = useQuery(caseTermQuery(caseId)).data;
  const table = tables.data?.find(({ ending }) => !ending) ?? tables.data?.[0];
  return (
    <Page
      title={family.length > 0 ? t('planner.titleOf', { name: family.join(' / ') }) : t('planner.title')}
      windowTitle={t('planner.title')}
      lead={table && <Status tone={tones[table.phase]}>{t(`planner.phases.${table.phase}`)}</Status>}
      back={{ to: `/casussen/${caseId}`, label: t('planner.toCase') }}
      actions={
        <Button icon="print" onPress={() => window.print()}>
          {t('page.print')}
        </Button>
      }
    >
      {term && <TermOfTable term={term} table={table} />}
      <Loaded query={tables} lines={8}>
        {() =>
          table?.roster ? (
            <Planning key={table.roundTableId} table={table} found={found} />
          ) : table ? (
            <Invited table={table} found={found} />
          ) : (
            <Card>
              <EmptyState icon="calendar" title={t('planner.none')}>
                <p>{t('planner.noneText')}</p>
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

function Planning({ table, found }: { table: RoundTable; found: Case | undefined }) {
  const names = useNames(table, found?.members);
  const now = useNow();
  const [late, setLate] = useState(false);
  const [moving, setMoving] = useState(false);
  const [look, setLook] = useState<string>();
  const { appointment, offer, ending, roster } = table;
  const held = offer && Date.parse(offer.heldUntil) > now ? offer : undefined;
  const finding = !ending && !held && (!appointment || table.phase === 'reopened' || moving);
  const availability = useQuery({ ...availabilityQuery(table, late), enabled: !ending }).data;
  const proposals = useQuery(proposalsQuery(table, late, finding)).data;
  return (
    <>
      {!ending && <DecideFirst table={table} names={names} />}
      {ending && <Ended table={table} ending={ending} names={names} />}
      {held &&
        (held.asked.length > 0 ? (
          <OfferedMoments table={table} offer={held} names={names} />
        ) : (
          <HeldMoment table={table} offer={held} names={names} />
        ))}
      {appointment && !ending && (
        <Booked table={table} appointment={appointment} names={names} moving={moving} onMove={setMoving} />
      )}
      {finding && (
        <Find table={table} names={names} late={late} availability={availability} onLate={setLate} onLook={setLook} />
      )}
      {availability && !ending && (
        <WhoCanWhen
          table={table}
          availability={availability}
          proposals={finding && proposals?.found ? proposals.proposals : []}
          names={names}
          look={finding ? look : (held?.options[0]?.startsAt ?? appointment?.startsAt)}
        />
      )}
      {roster && <RosterOfTable table={table} roster={roster} names={names} />}
    </>
  );
}
