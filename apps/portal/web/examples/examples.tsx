import { useState } from 'react';
import {
  ActionBar,
  Alert,
  Button,
  ButtonRow,
  Card,
  Compared,
  EmptyState,
  FieldLine,
  FieldLines,
  Filters,
  FormPanel,
  GrowingField,
  History,
  LanguageSwitch,
  LifeLine,
  LinkButton,
  NoneFiltered,
  Page,
  PageTabs,
  PaneHead,
  Select,
  Shell,
  Skeleton,
  Status,
  TaskGroup,
  TaskList,
  TaskRow,
  TermBeads,
  type TermDay,
  TextArea,
  TextField,
  Toasts,
  type Tone,
  toast,
  ViewMenu,
  Workspace,
} from '../kit/index.ts';
import { useWords } from '../language/words.ts';

/** Every part of the kit in its states: what a municipality looks at with its own theme, and what the tests photograph. */
export function Examples() {
  const { t } = useWords('examples');
  return (
    <Shell
      tools={
        <>
          <ViewMenu />
          <LanguageSwitch />
        </>
      }
      foot={<p>{t('title')}</p>}
    >
      <Page title={t('title')} lead={t('lead')}>
        <Tasks />
        <Narrowed />
        <States />
        <Planner />
        <Panel />
        <Lines />
        <Course />
        <Past />
        <Card title={t('versions')}>
          <p>
            <Compared before={t('textBefore')} after={t('textAfter')} />
          </p>
        </Card>
        <Card title={t('loading')}>
          <Skeleton label={t('page.loading')} />
          <Skeleton shape="rows" label={t('page.loading')} />
          <Skeleton shape="grid" lines={5} label={t('page.loading')} />
        </Card>
        <Card title={t('notices')}>
          <Alert tone="warning" title={t('noticeTitle')}>
            <p>{t('noticeText')}</p>
          </Alert>
          <EmptyState icon="done" title={t('nothing')}>
            <p>{t('nothingText')}</p>
          </EmptyState>
          <ButtonRow>
            <Button onPress={() => toast(t('done'), () => {})}>{t('show')}</Button>
          </ButtonRow>
        </Card>
      </Page>
      <Toasts />
    </Shell>
  );
}

const here = '#inhoud';

function Narrowed() {
  const { t } = useWords('examples');
  const [district, setDistrict] = useState('');
  const [name, setName] = useState('');
  return (
    <Card title={t('narrowed.title')}>
      <Filters label={t('narrowed.title')}>
        <TextField type="search" label={t('name')} value={name} onChange={setName} />
        <Select
          label={t('narrowed.district')}
          value={district}
          onChange={setDistrict}
          options={[{ code: 'haven', label: t('narrowed.haven') }]}
        />
      </Filters>
      <NoneFiltered
        icon="search"
        title={t('narrowed.none')}
        filters={[{ id: 'district', label: t('narrowed.haven'), onClear: () => setDistrict('') }]}
      />
    </Card>
  );
}

function Tasks() {
  const { t } = useWords('examples');
  return (
    <Card>
      <TaskList label={t('tasks')}>
        <TaskGroup title={t('late')} count={1} tone="negative">
          <TaskRow
            who="Zevenblad"
            number="RT-482163-7"
            title={t('mould')}
            detail={t('mouldDetail')}
            to={here}
            term={
              <>
                <span>{t('wasOn')}</span>
                <Status tone="negative">{t('dayLate')}</Status>
              </>
            }
            act={
              <LinkButton to={here} look="primary">
                {t('decideAct')}
              </LinkButton>
            }
          />
        </TaskGroup>
        <TaskGroup title={t('today')} count={2}>
          <TaskRow
            who="De Wit"
            number="RT-483025-2"
            title={t('school')}
            detail={t('schoolDetail')}
            to={here}
            term={<Term day={6} tone="warning" words={t('fourLeft')} />}
            act={<LinkButton to={here}>{t('choose')}</LinkButton>}
          />
          <TaskRow
            who="El Idrissi"
            number="RT-483391-9"
            title={t('claimed')}
            detail={t('claimedDetail')}
            to={here}
            term={<Term day={1} tone="positive" words={t('nineLeft')} />}
            act={<LinkButton to={here}>{t('decide')}</LinkButton>}
          />
        </TaskGroup>
        <TaskGroup title={t('week')} count={1}>
          <TaskRow
            who="Sterk"
            number="RT-481237-3"
            title={t('plan')}
            detail={t('planDetail')}
            to={here}
            term={
              <>
                <span>{t('before')}</span>
                <Status tone="neutral" icon="clock">
                  {t('waits')}
                </Status>
              </>
            }
            act={<LinkButton to={here}>{t('remind')}</LinkButton>}
          />
        </TaskGroup>
      </TaskList>
    </Card>
  );
}

const tenDays = (today: number): TermDay[] =>
  Array.from({ length: 10 }, (_, place) => ({
    on: `2026-12-${String(place + 1).padStart(2, '0')}`,
    label: String(place + 1),
    state: place + 1 < today ? 'past' : place + 1 === today ? 'today' : 'ahead',
  }));

function Term({ day, tone, words }: { day: number; tone: Tone; words: string }) {
  return (
    <>
      <TermBeads days={tenDays(day)} tone={tone} />
      <Status tone={tone}>{words}</Status>
    </>
  );
}

function States() {
  const { t } = useWords('examples');
  return (
    <Card title={t('states')}>
      <ButtonRow>
        <Status tone="positive">{t('onTrack')}</Status>
        <Status tone="warning">{t('atRisk')}</Status>
        <Status tone="negative">{t('isLate')}</Status>
        <Status tone="neutral" icon="clock">
          {t('waits')}
        </Status>
        <Status tone="restricted">{t('restricted')}</Status>
      </ButtonRow>
    </Card>
  );
}

function Planner() {
  const { t } = useWords('examples');
  const [step, setStep] = useState('who');
  return (
    <>
      <Workspace
        label={t('planner')}
        current={step}
        onStep={setStep}
        together={['who', 'when']}
        steps={[
          {
            id: 'who',
            label: t('who'),
            state: <Status tone="warning">{t('oneOpen')}</Status>,
            pane: (
              <>
                <PaneHead title={t('who')} about={t('whoAbout')}>
                  <Button icon="plus">{t('addSomeone')}</Button>
                </PaneHead>
                <p>
                  <strong>{t('schoolOfNoah')}</strong> · {t('nobodyYet')}
                </p>
              </>
            ),
          },
          {
            id: 'when',
            label: t('when'),
            state: <Status tone="positive">{t('fourFound')}</Status>,
            pane: (
              <>
                <PaneHead title={t('when')} about={t('whenAbout')} />
                <Skeleton shape="grid" lines={6} label={t('page.loading')} />
              </>
            ),
          },
          { id: 'invite', label: t('invite'), locked: true, pane: null },
        ]}
      />
      <ActionBar label={t('planner')} title={t('barTitle')} detail={t('barDetail')} missing={t('barMissing')}>
        <Button>{t('hold')}</Button>
        <Button look="primary">{t('next')}</Button>
      </ActionBar>
    </>
  );
}

function Panel() {
  const { t } = useWords('examples');
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  return (
    <Card title={t('panel')}>
      <ButtonRow>
        <Button onPress={() => setOpen(true)}>{t('openPanel')}</Button>
      </ButtonRow>
      {open && (
        <FormPanel
          title={t('addSomeone')}
          onClose={() => setOpen(false)}
          save={t('save')}
          isSaving={false}
          onSave={() => (name.trim() ? setOpen(false) : setTried(true))}
          problem={
            tried &&
            !name.trim() && (
              <Alert tone="negative" title={t('notSaved')} live>
                <p>{t('nameMissing')}</p>
              </Alert>
            )
          }
        >
          <p>{t('panelText')}</p>
          <TextField label={t('name')} value={name} onChange={setName} />
          <TextArea label={t('briefly')} rows={3} maxLength={400} counted value={text} onChange={setText} />
        </FormPanel>
      )}
    </Card>
  );
}

/** Enter goes on to the next line, and makes it after the last. */
function Lines() {
  const { t } = useWords('examples');
  const [lines, setLines] = useState([{ who: 'Emine', what: '' }]);
  const set = (nth: number, change: object) =>
    setLines(lines.map((line, place) => (place === nth ? { ...line, ...change } : line)));
  return (
    <Card title={t('lines')}>
      <FieldLines heads={[t('who'), t('doesWhat')]}>
        {lines.map(({ who, what }, nth) => (
          <FieldLine
            // biome-ignore lint/suspicious/noArrayIndexKey: a line never changes its place
            key={nth}
            label={t('lineOf', { number: nth + 1 })}
            onEnter={() => setLines([...lines, { who: '', what: '' }])}
          >
            <TextField label={t('who')} value={who} onChange={(text) => set(nth, { who: text })} />
            <GrowingField label={t('doesWhat')} value={what} onChange={(text) => set(nth, { what: text })} />
          </FieldLine>
        ))}
      </FieldLines>
    </Card>
  );
}

function Course() {
  const { t } = useWords('examples');
  const step = (id: 'asked' | 'decided' | 'met', state: 'done' | 'current' | 'ahead', meta: string) => ({
    id,
    title: t(`course.${id}`),
    meta,
    state,
    stateName: t(`steps.${state}`),
  });
  return (
    <Card title={t('course.title')}>
      <PageTabs
        label={t('course.parts')}
        current="one"
        tabs={[
          { id: 'one', label: t('course.one'), to: here },
          { id: 'two', label: t('course.two'), count: 4, to: here },
        ]}
      />
      <LifeLine
        label={t('course.title')}
        steps={[
          step('asked', 'done', t('course.askedOn')),
          step('decided', 'current', t('course.today')),
          step('met', 'ahead', '–'),
        ]}
      />
    </Card>
  );
}

function Past() {
  const { t, moment } = useWords('examples');
  const at = (instant: string) => ({ at: instant, when: moment(instant) });
  return (
    <Card title={t('history')}>
      <History
        label={t('history')}
        lines={[
          {
            id: 'sent',
            ...at('2026-11-27T10:05:00Z'),
            who: 'Hanna Heidekruid',
            what: t('didSend'),
            stays: t('sentStays'),
          },
          {
            id: 'added',
            ...at('2026-11-27T09:40:00Z'),
            who: 'Hanna Heidekruid',
            what: t('didAdd'),
            why: t('didAddWhy'),
            onUndo: () => toast(t('done')),
          },
        ]}
      />
    </Card>
  );
}
