import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import styles from './person-name.module.css';

interface Named {
  readonly family: string;
  readonly given: string;
}

/** The family name in capitals, by the rules of the interface's language and not of the computer's. */
export const capitals = (family: string, locale: string): string => family.toLocaleUpperCase(locale);

/** How a button calls a patient: FAMILY, or the given name where there is no family name. */
export const useShortName = (): ((person: Named) => string) => {
  const { locale } = useIntl();
  return ({ family, given }) => (family.trim() === '' ? given : capitals(family, locale));
};

/** A whole name as one text: "FAMILY, Given". */
export const useFullName = (): ((person: Named) => string) => {
  const { locale } = useIntl();
  return ({ family, given }) =>
    [capitals(family.trim(), locale), given.trim()].filter((part) => part !== '').join(', ');
};

interface PersonNameProps extends Named {
  /** Draws a part of the name, for example with what was searched for underlined. */
  readonly draw?: (text: string) => ReactNode;
}

/** FAMILY, Given: kept apart from the words around it, whatever its direction. */
export const PersonName = ({ family, given, draw = (text) => text }: PersonNameProps) => {
  const { locale } = useIntl();
  const [first, second] = [capitals(family.trim(), locale), given.trim()];
  return (
    <bdi>
      {first !== '' && <b className={styles.family}>{draw(first)}</b>}
      {first !== '' && second !== '' && ', '}
      {draw(second)}
    </bdi>
  );
};
