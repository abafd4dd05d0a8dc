import type { LucideIcon } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import buttons from './button.module.css';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import list from './list-box.module.css';
import styles from './menu-button.module.css';
import type { Option } from './segmented.tsx';

type MenuButtonProps<Value extends string> = {
  /** On the button, and the name of the menu. */
  readonly label: string;
  readonly icon: LucideIcon;
  readonly options: readonly Option<Value>[];
  /** The one that is in use, if any. */
  readonly value: Value | null;
  readonly onChoose: (value: Value) => void;
};

/** A quiet button that opens a short list of ways to go on; one press on each. */
export function MenuButton<Value extends string>(props: MenuButtonProps<Value>) {
  const { label, icon, options, value, onChoose } = props;
  return (
    <MenuTrigger>
      <AriaButton className={classNames(buttons.button, buttons.bare)}>
        <Icon of={icon} />
        <span>{label}</span>
      </AriaButton>
      <Popover className={list.popover} placement="top start" offset={4}>
        <Menu
          className={styles.menu ?? ''}
          aria-label={label}
          selectionMode="single"
          selectedKeys={value === null ? [] : [value]}
          onAction={(key) => {
            const chosen = options.find((option) => option.value === key);
            if (chosen) onChoose(chosen.value);
          }}
        >
          {options.map((option) => (
            <MenuItem key={option.value} id={option.value} className={list.option ?? ''}>
              {option.label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
