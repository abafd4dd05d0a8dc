import { useId } from 'react';
import { useIntl } from 'react-intl';
import type { ScannedCode } from '../../../shared/gs1/scanned-code.ts';
import type { Found } from '../../../shared/scans/find-pack.ts';
import { RadioOption } from '../../ui/radio-option.tsx';
import { useGroupName } from '../../ui/use-group-name.ts';
import styles from './scans.module.css';
import { useCodeWords } from './use-code-words.ts';

interface Props {
  readonly codes: readonly ScannedCode[];
  readonly find: (code: ScannedCode) => Found;
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

/** What was read, in plain words; where there are several codes, one of them is chosen. */
export const ScannedCodes = ({ codes, find, chosen, onChoose }: Props) => {
  const intl = useIntl();
  const id = useId();
  const group = useGroupName();
  const [only] = codes;
  if (codes.length === 1 && only) return <CodeFacts code={only} found={find(only)} />;
  return (
    <div>
      <h3 id={id} className="label">
        {intl.formatMessage(
          { id: 'scans.several', defaultMessage: '{count} codes were found. Which is the pack?' },
          { count: codes.length },
        )}
      </h3>
      <div role="radiogroup" aria-labelledby={id} className={styles.codes}>
        {codes.map((code, index) => (
          <RadioOption
            key={index}
            group={group}
            value={String(index)}
            checked={index === chosen}
            onChoose={() => onChoose(index)}
            className={styles.code}
          >
            <CodeFacts code={code} found={find(code)} />
          </RadioOption>
        ))}
      </div>
    </div>
  );
};

const CodeFacts = ({ code, found }: { readonly code: ScannedCode; readonly found: Found }) => {
  const words = useCodeWords()(code, found);
  return (
    <div className={styles.facts} role="status">
      <span className="strong">{words.name}</span>
      {code.gtin !== null && <span>{words.facts.join(' · ')}</span>}
      {words.problems.map((problem) => (
        <span key={problem} className={styles.problem}>
          {problem}
        </span>
      ))}
    </div>
  );
};
