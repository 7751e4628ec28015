import { Button, ButtonRow, Disclosure, LinkButton, Row, Rows, toast, VisuallyHidden } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { type InboxItem, useMark } from './api.ts';
import { type Group, isUnread } from './groups.ts';

type Mark = (messages: readonly InboxItem[], read: boolean) => void;

/** Several answers about one table are one row, each still there within it. */
export function Messages({ groups, level = 3 }: { groups: readonly Group<InboxItem>[]; level?: 2 | 3 }) {
  const { t } = useWords('inbox');
  const mark = useMark();
  const onMark: Mark = (marked, read) => {
    const messageIds = marked.filter((one) => isUnread([one]) === read).map(({ messageId }) => messageId);
    mark.mutate({ messageIds, read });
    toast(t(read ? 'inbox.markedRead' : 'inbox.markedUnread', { count: messageIds.length }), () =>
      mark.mutate({ messageIds, read: !read }),
    );
  };
  return (
    <Rows>
      {groups.map((group) => (
        <MessageRow key={group[0].messageId} group={group} level={level} onMark={onMark} />
      ))}
    </Rows>
  );
}

const aboutPlan = (kind: string) => kind.startsWith('plan-') || kind === 'agreement-in-force';

function MessageRow({ group, level, onMark }: { group: Group<InboxItem>; level: 2 | 3; onMark: Mark }) {
  const { t, moment } = useWords('inbox');
  const [{ kind, caseId, at, text, title: ownTitle, answers }] = group;
  const place = aboutPlan(kind) ? '/plan' : '';
  const to = caseId ? `/casussen/${caseId}${place}` : kind === 'advice-given' ? '/adviezen' : undefined;
  const several = group.length > 1;
  const title = several && answers ? t('inbox.come', { count: answers.accepted, of: answers.of }) : ownTitle;
  const unread = isUnread(group);
  const actions = (
    <ButtonRow>
      {to && (
        <LinkButton to={to} onClick={() => unread && onMark(group, true)}>
          {t(caseId ? 'inbox.open' : 'inbox.toAdvice')}
        </LinkButton>
      )}
      <MarkButton messages={group} title={title} onMark={onMark} />
    </ButtonRow>
  );
  return (
    <Row
      level={level}
      marked={unread}
      quiet={!unread}
      title={
        <>
          {title}
          <VisuallyHidden> ({unread ? t('inbox.unread') : t('inbox.read')})</VisuallyHidden>
        </>
      }
      meta={[
        <time key="at" dateTime={at}>
          {moment(at)}
        </time>,
      ]}
      end={actions}
    >
      {several ? (
        <Disclosure label={t('inbox.answers', { count: group.length })}>
          <Rows>
            {group.map((one) => (
              <Row
                key={one.messageId}
                level={level === 2 ? 3 : 4}
                marked={isUnread([one])}
                quiet={!isUnread([one])}
                title={one.title}
                meta={[
                  <time key="at" dateTime={one.at}>
                    {moment(one.at)}
                  </time>,
                ]}
                end={<MarkButton messages={[one]} title={one.title} onMark={onMark} />}
              />
            ))}
          </Rows>
        </Disclosure>
      ) : (
        <p>{text}</p>
      )}
    </Row>
  );
}

function MarkButton({ messages, title, onMark }: { messages: readonly InboxItem[]; title: string; onMark: Mark }) {
  const { t } = useWords('inbox');
  const unread = isUnread(messages);
  return (
    <Button
      look="subtle"
      icon={unread ? 'check' : 'undo'}
      aria-label={t(unread ? 'inbox.markReadOf' : 'inbox.markUnreadOf', { title })}
      onPress={() => onMark(messages, unread)}
    >
      {unread ? t('inbox.markRead') : t('inbox.markUnread')}
    </Button>
  );
}
