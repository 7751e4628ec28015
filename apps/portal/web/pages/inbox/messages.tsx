import { type InboxItem, isUnread, useMark } from '../../api/inbox.ts';
import { Button, ButtonRow, LinkButton, Row, Rows, toast, VisuallyHidden } from '../../kit/index.ts';
import { useWords } from '../../text/words.ts';

export function Messages({ messages, level }: { messages: readonly InboxItem[]; level?: 2 | 3 }) {
  const { t } = useWords();
  const mark = useMark();
  const change = (messageId: string, read: boolean) => {
    mark.mutate({ messageId, read });
    const said = read ? t('inbox.markedRead') : t('inbox.markedUnread');
    toast(said, () => mark.mutate({ messageId, read: !read }));
  };
  return (
    <Rows>
      {messages.map((message) => (
        <Message
          key={message.messageId}
          message={message}
          level={level}
          onMark={(read) => change(message.messageId, read)}
        />
      ))}
    </Rows>
  );
}

interface MessageProps {
  message: InboxItem;
  level?: 2 | 3;
  onMark(read: boolean): void;
}

function Message({ message, level, onMark }: MessageProps) {
  const { t, moment } = useWords();
  const { caseId, title, text, at } = message;
  const unread = isUnread(message);
  const actions = (
    <ButtonRow>
      {caseId && (
        <LinkButton to={`/casussen/${caseId}`} onClick={() => unread && onMark(true)}>
          {t('inbox.open')}
        </LinkButton>
      )}
      <Button
        look="subtle"
        icon={unread ? 'check' : 'undo'}
        aria-label={t(unread ? 'inbox.markReadOf' : 'inbox.markUnreadOf', { title })}
        onPress={() => onMark(unread)}
      >
        {unread ? t('inbox.markRead') : t('inbox.markUnread')}
      </Button>
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
      <p>{text}</p>
    </Row>
  );
}
