import type { ReactNode } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components';
import { useWords } from '../language/words.ts';
import { Icon, type IconName } from './icon.tsx';

export interface Hit {
  /** Unique over all groups. */
  readonly id: string;
  readonly icon: IconName;
  readonly label: string;
  /** What tells namesakes apart. */
  readonly about?: string | undefined;
}

export interface HitGroup {
  readonly id: string;
  readonly title: string;
  readonly hits: readonly Hit[];
}

interface SearchPanelProps {
  label: string;
  placeholder: string;
  open: boolean;
  text: string;
  onType(text: string): void;
  groups: readonly HitGroup[];
  /** In the place of the groups, when there are none. */
  none: string;
  onChoose(id: string): void;
  onClose(): void;
  /** Below the list, such as a problem or the list of keys. */
  foot?: ReactNode;
}

/** One field over the page with what is found below it, by group. Arrows and Enter choose, Escape closes. */
export function SearchPanel(props: SearchPanelProps) {
  const { label, placeholder, open, text, onType, groups, none, onChoose, onClose, foot } = props;
  const { t } = useWords();
  const found = groups.filter(({ hits }) => hits.length > 0);
  const count = found.reduce((sum, { hits }) => sum + hits.length, 0);
  return (
    <ModalOverlay
      className="veil veil--top"
      isOpen={open}
      onOpenChange={(stays) => !stays && onClose()}
      isDismissable={true}
    >
      <Modal className="search-panel">
        <Dialog className="search-panel__dialog" aria-label={label}>
          <Autocomplete inputValue={text} onInputChange={onType}>
            {/* Not SearchField: its Escape empties the field first, and here it closes. */}
            <TextField className="search-panel__field" aria-label={label} type="search" autoFocus>
              <Icon name="search" />
              <Input className="search-panel__input" placeholder={placeholder} maxLength={100} autoComplete="off" />
            </TextField>
            <ListBox
              className="options search-panel__list"
              aria-label={label}
              selectionMode="none"
              onAction={(id) => onChoose(String(id))}
              renderEmptyState={() => <p className="search-panel__none">{none}</p>}
            >
              {found.map(({ id, title, hits }) => (
                <ListBoxSection key={id} id={id}>
                  <Header className="search-panel__group">{title}</Header>
                  {hits.map((hit) => (
                    <ListBoxItem key={hit.id} id={hit.id} textValue={spoken(hit)} className="option">
                      <Icon name={hit.icon} />
                      <span className="choice__text">
                        <span>{hit.label}</span>
                        {hit.about && <span className="choice__hint">{hit.about}</span>}
                      </span>
                    </ListBoxItem>
                  ))}
                </ListBoxSection>
              ))}
            </ListBox>
          </Autocomplete>
          <p role="status" className="visually-hidden">
            {text ? t('search.found', { count }) : ''}
          </p>
          {foot && <div className="search-panel__foot">{foot}</div>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

const spoken = ({ label, about }: Hit) => (about ? `${label} ${about}` : label);
