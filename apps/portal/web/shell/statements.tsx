import { groundsInForce, type LocalText, textIn } from '@rondetafel/policy';
import type { ReactNode } from 'react';
import { useToday } from '../api/today.ts';
import { Card, Facts, Page, Prose } from '../kit/index.ts';
import { useWords } from '../language/words.ts';
import { Phone } from './desk-phone.tsx';
import { useWorkplace, type Workplace } from './workplace.ts';

function Mail({ address }: { address: string }) {
  return <a href={`mailto:${address}`}>{address}</a>;
}

/** How far the workplace is accessible, what was tried, and whom to tell what does not work. */
export function Accessibility() {
  const { t, day } = useWords('shell');
  const { name, statements } = useWorkplace();
  const { accessibility, support } = statements;
  return (
    <Page title={t('statements.accessibility.title')} lead={t('statements.accessibility.lead', { name })}>
      <Card title={t('statements.accessibility.status')}>
        <p>
          <strong>{t(`statements.accessibility.statuses.${accessibility.status}`)}</strong>
        </p>
        <p>{t('statements.accessibility.on', { day: day(accessibility.on) })}</p>
      </Card>
      <Card title={t('statements.accessibility.tried')}>
        <Prose>{t('statements.accessibility.triedText')}</Prose>
      </Card>
      <Card title={t('statements.accessibility.report')}>
        <p>{t('statements.accessibility.reportText')}</p>
        <SupportFacts support={support} />
      </Card>
    </Page>
  );
}

/** What is kept, why, for how long, who sees it and what rights there are (AVG art. 13, 14). */
export function Privacy() {
  const { t } = useWords('shell');
  const { name, grounds, retention, statements } = useWorkplace();
  const today = useToday();
  const period = usePeriod();
  const inForce = groundsInForce({ grounds }, today);
  return (
    <Page title={t('statements.privacy.title')} lead={t('statements.privacy.lead', { name })}>
      <Card title={t('statements.privacy.what')}>
        <Prose>{t('statements.privacy.whatText')}</Prose>
      </Card>
      <Card title={t('statements.privacy.why')}>
        <p>{t('statements.privacy.whyText')}</p>
        <Grounds grounds={inForce} />
      </Card>
      <Card title={t('statements.privacy.who')}>
        <Prose>{t('statements.privacy.whoText')}</Prose>
      </Card>
      <Card title={t('statements.privacy.howLong')}>
        <Facts
          facts={(['preDossier', 'dossier', 'messages', 'auditTrail'] as const).map((kind) => ({
            name: t(`statements.privacy.kept.${kind}`),
            value: period(retention[kind]),
          }))}
        />
      </Card>
      <Card title={t('statements.privacy.rights')}>
        <p>{t('statements.privacy.rightsText')}</p>
        <p>
          {t('statements.privacy.officer')} <Mail address={statements.privacyOfficer.email} />
        </p>
      </Card>
    </Page>
  );
}

/** Whom to call, and for what. */
export function Contact() {
  const { t, language } = useWords('shell');
  const { coordinationDesk, districts, organiser, acuteDanger, statements } = useWorkplace();
  const text = (label: LocalText) => textIn(language, label);
  return (
    <Page title={t('statements.contact.title')} lead={t('statements.contact.lead')}>
      <Card title={t('statements.contact.danger')}>
        <PhoneFacts phones={acuteDanger.map(({ name, phone }) => ({ name: text(name), phone }))} />
      </Card>
      <Card title={t('statements.contact.coordinators')}>
        <PhoneFacts
          phones={[
            { name: t('statements.contact.desk'), phone: coordinationDesk.phone },
            ...districts.flatMap(({ label, phone }) => (phone ? [{ name: text(label), phone }] : [])),
          ]}
          more={[{ name: organiser.name, value: <Mail address={organiser.email} /> }]}
        />
      </Card>
      <Card title={t('statements.contact.support')}>
        <p>{t('statements.contact.supportText')}</p>
        <SupportFacts support={statements.support} />
      </Card>
    </Page>
  );
}

function Grounds({ grounds }: Pick<Workplace, 'grounds'>) {
  const { language } = useWords('shell');
  return (
    <ul className="prose">
      {grounds.map(({ code, label, statute }) => (
        <li key={code}>{`${textIn(language, label)} (${statute})`}</li>
      ))}
    </ul>
  );
}

interface Number {
  readonly name: string;
  readonly phone: string;
}

function PhoneFacts({
  phones,
  more = [],
}: {
  phones: readonly Number[];
  more?: readonly { name: string; value: ReactNode }[];
}) {
  return <Facts facts={[...phones.map(({ name, phone }) => ({ name, value: <Phone number={phone} /> })), ...more]} />;
}

function SupportFacts({ support: { email, phone } }: { support: Workplace['statements']['support'] }) {
  const { t } = useWords('shell');
  return (
    <Facts
      facts={[
        { name: t('statements.mail'), value: <Mail address={email} /> },
        { name: t('statements.phone'), value: <Phone number={phone} /> },
      ]}
    />
  );
}

/** An ISO period of one unit, as the municipality's file has them. */
function usePeriod(): (period: string) => string {
  const { t } = useWords('shell');
  return (period) => {
    const [, count, unit] = /^P(\d+)([DMY])$/.exec(period) ?? [];
    const units = { D: 'days', M: 'months', Y: 'years' } as const;
    return t(`statements.periods.${units[unit as keyof typeof units]}`, { count: Number(count) });
  };
}
