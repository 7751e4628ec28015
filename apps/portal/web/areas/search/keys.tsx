import { Button, Dialog, KeyList } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import type { HeaderProps } from '../../shell/area.ts';

/** All keys there are. */
export function Keys({ destinations, onClose }: HeaderProps & { onClose(): void }) {
  const { t } = useWords('search');
  const places = destinations.flatMap(({ key, name }) => (key ? [{ keys: key.split(' '), does: name }] : []));
  return (
    <Dialog
      title={t('keys.title')}
      open={true}
      onClose={onClose}
      actions={
        <Button look="secondary" onPress={onClose}>
          {t('keys.close')}
        </Button>
      }
    >
      <KeyList
        keys={[
          { keys: ['/'], does: t('keys.search') },
          { keys: ['Ctrl', 'K'], does: t('keys.searchAlways') },
          ...places,
          { keys: ['j', 'k'], does: t('keys.rows') },
          { keys: ['Enter'], does: t('keys.open') },
          { keys: ['e'], does: t('keys.act') },
          { keys: ['?'], does: t('keys.this') },
        ]}
      />
      <p>{t('keys.off')}</p>
    </Dialog>
  );
}
