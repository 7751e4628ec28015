import { calendarOf } from '@rondetafel/policy';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../api/loaded.tsx';
import { useToday } from '../../api/today.ts';
import { Card, Disclosure, Facts, Row, Rows, Status, Table } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useWorkplace } from '../../shell/workplace.ts';
import { everyOrganisationQuery, poolQuery } from './api.ts';
import { ExtraSectionsCard } from './extra-sections-card.tsx';
import { checksOf, type FileCheck } from './file-checks.ts';

/** For the functional administrator: what the municipality's file says, and what of it wants looking after. */
export function MunicipalityCard() {
  const { t } = useWords('home');
  return (
    <>
      <Card title={t('checks.title')}>
        <Checks />
      </Card>
      <ExtraSectionsCard />
      <Card title={t('file.title')}>
        <p>{t('file.lead')}</p>
        <Choices />
        <Disclosure label={t('file.districts')}>
          <Districts />
        </Disclosure>
        <Disclosure label={t('file.rosters')}>
          <Rosters />
        </Disclosure>
      </Card>
    </>
  );
}

function Checks() {
  const { t, day, named } = useWords('home');
  const file = useWorkplace();
  const today = useToday();
  const organisations = useQuery(everyOrganisationQuery);
  const coordinators = useQuery(poolQuery);
  const what = (check: FileCheck): string => {
    if (check.code === 'decrees') return t(`checks.decrees.${check.ok ? 'ok' : 'wrong'}`, { year: check.year });
    if (check.code === 'school-holidays') {
      if (!check.through) return t('checks.school-holidays.none');
      return t(`checks.school-holidays.${check.ok ? 'ok' : 'wrong'}`, { day: day(check.through) });
    }
    const [codes, names] =
      check.code === 'minimum-roles' ? [check.kinds, file.organisationKinds] : [check.districts, file.districts];
    return t(`checks.${check.code}.${check.ok ? 'ok' : 'wrong'}`, {
      names: codes.map((code) => named(names, code)).join(', '),
    });
  };
  return (
    <Loaded query={organisations} lines={5}>
      {(known) => (
        <Loaded query={coordinators} lines={5}>
          {(pool) => (
            <Rows>
              {checksOf(file, { organisations: known, coordinators: pool }, today).map((check) => (
                <Row
                  key={check.code}
                  title={t(`checks.${check.code}.title`)}
                  meta={[what(check)]}
                  end={
                    <Status tone={check.ok ? 'positive' : 'warning'}>
                      {t(check.ok ? 'checks.inOrder' : 'checks.lookAt')}
                    </Status>
                  }
                />
              ))}
            </Rows>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

function Choices() {
  const { t } = useWords('home');
  const { name, terms, criterion, calendar, lifeAreas, coordinationDesk } = useWorkplace();
  const days = (count: number) => t('file.days', { count });
  return (
    <Facts
      facts={[
        { name: t('file.name'), value: name },
        { name: t('file.desk'), value: coordinationDesk.phone },
        { name: t('file.term'), value: days(terms.roundTable.workingDays) },
        { name: t('file.urgentTerm'), value: days(terms.urgentRoundTable.workingDays) },
        { name: t('file.accessTerm'), value: days(terms.accessDecision.workingDays) },
        { name: t('file.atRisk'), value: days(terms.roundTable.atRiskWorkingDaysLeft) },
        {
          name: t('file.criterion'),
          value: t(`file.criterionReading.${criterion.reading}`, {
            areas: criterion.lifeAreas,
            members: criterion.members,
          }),
        },
        { name: t('file.lifeAreas'), value: lifeAreas.length },
        { name: t('file.calendar'), value: calendarOf(calendar).version },
      ]}
    />
  );
}

function Districts() {
  const { t, named } = useWords('home');
  const { districts, venues, coordinationDesk } = useWorkplace();
  return (
    <Table
      caption={t('file.districtsCaption')}
      rows={districts}
      keyOf={({ code }) => code}
      columns={[
        { id: 'name', header: t('districts.district'), cell: ({ code }) => named(districts, code) },
        { id: 'phone', header: t('file.phone'), cell: ({ phone }) => phone ?? coordinationDesk.phone },
        {
          id: 'venues',
          header: t('file.venues'),
          cell: ({ code }) =>
            venues
              .filter(({ district }) => district === code)
              .map((venue) => venue.name)
              .join(', ') || '–',
        },
      ]}
    />
  );
}

function Rosters() {
  const { t, label } = useLabels();
  const { tables } = useWorkplace();
  const rows = Object.values(tables).filter(({ minimumRoles }) => minimumRoles.length > 0);
  return (
    <Table
      caption={t('file.rostersCaption')}
      rows={rows}
      keyOf={(table) => table.label.nl}
      columns={[
        { id: 'table', header: t('file.table'), cell: (table) => label(table) },
        { id: 'minutes', header: t('file.minutes'), cell: ({ durationMinutes }) => durationMinutes },
        { id: 'roles', header: t('file.roles'), cell: ({ minimumRoles }) => minimumRoles.map(label).join(', ') },
      ]}
    />
  );
}

function useLabels() {
  const { t, language } = useWords('home');
  return {
    t,
    label: ({ label: { nl, en } }: { label: { nl: string; en?: string | undefined } }) =>
      language === 'en' ? (en ?? nl) : nl,
  };
}
