import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { openPoints } from '../../../shared/sessions/completeness-messages.ts';
import type { SectionState } from '../../../shared/sessions/completeness.ts';
import type { DraftProblem } from '../../../shared/sessions/draft-reader.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { groupFindings } from './finding-lines.ts';
import { useFindingText } from './finding-text.ts';
import { paperPartId } from './paper-part.tsx';
import { stepNames, stepOf, type Step } from './steps.ts';
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
  readonly onGo: (step: Step) => void;
  readonly onSeal: () => Promise<void>;
}

/** Before sealing with something missing: what it is, each with a way there; the author decides. */
export const SealDialog = (props: SealDialogProps) => {
  const { open, onClose, title, sections, unreasoned, problems, onGo, onSeal } = props;
  const intl = useIntl();
  const textOf = useFindingText();
  /** Reasons have a list of their own. */
  const missing = sections
    .map(({ section, missing: points }) => ({
      section,
      missing: points.filter((point) => point !== openPoints.reason),
    }))
    .filter((section) => section.missing.length > 0);
  const unasked = useUnaskedWords();
  const asked = groupFindings(
    unreasoned,
    (finding) => (isUnasked(finding) ? unasked(unreasoned.filter(isUnasked).length) : textOf(finding).what),
    () => false,
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
  const go = (step: Step) => () => {
    onClose();
    onGo(step);
  };
  const line = (key: string, step: Step, words: string) => (
    <li key={key} className={styles.openPoint}>
      <span>
        <span className="strong">{intl.formatMessage(stepNames[step])}</span> {words}
      </span>
      <Button kind="bare" onPress={go(step)}>
        {intl.formatMessage({ id: 'sessions.seal.go', defaultMessage: 'Go there' })}
        <span className="visually-hidden">{`, ${intl.formatMessage(stepNames[step])}`}</span>
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
            { count: missing.length },
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
          {problems.map(({ path, message, values }) => {
            const words = intl.formatMessage(message, values);
            return path.startsWith('paper.') ? (
              <PaperLine key={path} words={words} onGo={onClose} />
            ) : (
              line(path, stepOf(path), words)
            );
          })}
        </OpenList>
      )}
      {unreasoned.length > 0 && (
        <OpenList
          title={intl.formatMessage({
            id: 'sessions.seal.reasons',
            defaultMessage: 'These want a reason in your words first.',
          })}
        >
          {asked.map(({ key, finding, words }) => line(key, stepOf(finding.subject), words))}
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
          {missing.map((section) =>
            line(
              section.section,
              section.section,
              section.missing.map((point) => intl.formatMessage(point)).join(' · '),
            ),
          )}
        </OpenList>
      )}
    </Dialog>
  );
};

/** What is missing of the paper stands above all parts. */
const PaperLine = ({ words, onGo }: { readonly words: string; readonly onGo: () => void }) => {
  const intl = useIntl();
  const title = intl.formatMessage({ id: 'sessions.paper', defaultMessage: 'From paper' });
  return (
    <li className={styles.openPoint}>
      <span>
        <span className="strong">{title}</span> {words}
      </span>
      <Button kind="bare" onPress={() => goToPaper(onGo)}>
        {intl.formatMessage({ id: 'sessions.seal.go', defaultMessage: 'Go there' })}
        <span className="visually-hidden">{`, ${title}`}</span>
      </Button>
    </li>
  );
};

/** Closes the dialog and, once it gave the focus back, moves it to what is missing of the paper. */
const goToPaper = (close: () => void): void => {
  close();
  setTimeout(() => {
    const part = document.getElementById(paperPartId);
    const wrong = part?.querySelector<HTMLInputElement>('input[aria-invalid="true"]');
    (wrong ?? part?.querySelector('input'))?.focus();
  });
};

const OpenList = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section>
    <h3 className="strong">{title}</h3>
    <ul>{children}</ul>
  </section>
);
