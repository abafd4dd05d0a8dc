import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { SectionState } from '../../../shared/sessions/completeness.ts';
import type { DraftProblem } from '../../../shared/sessions/draft-reader.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { byPart, groupFindings } from './finding-lines.ts';
import { useFindingText } from './finding-text.ts';
import { missingLines } from './missing-lines.ts';
import { placeNames, placeOf, stepOf, type Place } from './steps.ts';
import { isUnasked, useUnaskedWords } from './unasked-findings.tsx';
import styles from './session-form.module.css';

interface SealDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly sections: readonly SectionState[];
  /** Findings that still want a typed reason, and texts that cannot be read: first these. */
  readonly unreasoned: readonly Finding[];
  readonly problems: readonly DraftProblem[];
  /** It is entered from paper. */
  readonly paper: boolean;
  readonly onGo: (place: Place, paths: readonly string[]) => void;
  readonly onSeal: () => Promise<void>;
}

/** Before sealing with something missing: what it is, each with a way there; the author decides. */
export const SealDialog = (props: SealDialogProps) => {
  const { open, onClose, title, sections, unreasoned, problems, paper, onGo, onSeal } = props;
  const intl = useIntl();
  const textOf = useFindingText();
  const missing = missingLines(sections, paper);
  const unasked = useUnaskedWords();
  const asked = byPart(
    groupFindings(
      unreasoned,
      (finding, meant) =>
        isUnasked(finding) ? unasked(unreasoned.filter(isUnasked).length) : textOf(finding, meant).what,
      () => false,
    ),
  );
  const first = problems.length + asked.length;
  const notYet =
    first === 0
      ? undefined
      : intl.formatMessage(
          {
            id: 'sessions.seal.first',
            defaultMessage:
              '{count, plural, one {One thing above comes first.} other {# things above come first.}}',
          },
          { count: first },
        );
  const line = (key: string, place: Place, words: string, paths: readonly string[]) => (
    <li key={key} className={styles.openPoint}>
      <span>
        <span className="strong">{intl.formatMessage(placeNames[place])}</span> <span>{words}</span>
      </span>
      <Button
        kind="bare"
        onPress={() => {
          onClose();
          onGo(place, paths);
        }}
      >
        {intl.formatMessage({ id: 'sessions.seal.go', defaultMessage: 'Go there' })}
        <span className="visually-hidden">{`, ${intl.formatMessage(placeNames[place])}`}</span>
      </Button>
    </li>
  );
  return (
    <Dialog
      open={open}
      wide
      onClose={onClose}
      title={title}
      danger={
        <Button icon={Lock} notYet={notYet} onPress={onSeal}>
          {intl.formatMessage(
            {
              id: 'sessions.seal.anyway',
              defaultMessage:
                '{count, plural, =0 {Seal session} one {Seal with # part not recorded} other {Seal with # parts not recorded}}',
            },
            { count: new Set(missing.map(({ section }) => section)).size },
          )}
        </Button>
      }
      actions={
        <Button kind="primary" onPress={onClose}>
          {intl.formatMessage({ id: 'sessions.seal.back', defaultMessage: 'Go on recording' })}
        </Button>
      }
    >
      {problems.length > 0 && (
        <OpenList
          title={intl.formatMessage({
            id: 'sessions.seal.problems',
            defaultMessage:
              'These entries cannot be read. Correct or clear them first; nothing is left out in silence.',
          })}
        >
          {problems.map(({ path, message, values }) =>
            line(path, placeOf(path), intl.formatMessage(message, values), [path]),
          )}
        </OpenList>
      )}
      {unreasoned.length > 0 && (
        <OpenList
          title={intl.formatMessage({
            id: 'sessions.seal.reasons',
            defaultMessage: 'These want a reason in your words first.',
          })}
        >
          {asked.map(({ key, finding, words, subjects }) =>
            line(key, stepOf(finding.subject), words, subjects),
          )}
        </OpenList>
      )}
      {missing.length > 0 && (
        <OpenList
          title={intl.formatMessage({
            id: 'sessions.seal.missing',
            defaultMessage:
              'Not recorded. The session can be sealed without it, and it will print as not recorded.',
          })}
        >
          {missing.map(({ section, place, paths, points }) =>
            line(
              `${section} ${place}`,
              place,
              points.map((point) => intl.formatMessage(point)).join(' · '),
              paths,
            ),
          )}
        </OpenList>
      )}
    </Dialog>
  );
};

const OpenList = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section>
    <h3 className={`strong ${styles.openTitle}`}>{title}</h3>
    <ul>{children}</ul>
  </section>
);
