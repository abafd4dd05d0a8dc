import { Check } from 'lucide-react';
import { ListBoxItem } from 'react-aria-components/ListBox';
import { Icon } from './icon.tsx';
import styles from './list-box.module.css';

/** One entry of a list to choose from; the detail stands below its name. */
export type ListOptionData<Value extends string = string> = {
  readonly value: Value;
  readonly label: string;
  readonly detail?: string;
};

/** An entry as drawn in a list that opens; the chosen one has a tick. */
export function ListOption({ option }: { readonly option: ListOptionData }) {
  return (
    <ListBoxItem id={option.value} textValue={option.label} className={styles.option}>
      {({ isSelected }) => (
        <>
          <span>
            <span className={styles.optionLabel}>{option.label}</span>
            {option.detail && <span className="caption">{option.detail}</span>}
          </span>
          {isSelected && <Icon of={Check} small />}
        </>
      )}
    </ListBoxItem>
  );
}
