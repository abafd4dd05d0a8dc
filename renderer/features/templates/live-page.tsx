import { useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { DocumentInfo } from '../../../shared/documents/document.ts';
import type { Failure } from '../../../shared/errors.ts';
import { sampleLabels } from '../../../shared/labels/template-labels.ts';
import type { TemplateProblem } from '../../../shared/templates/problem.ts';
import { sampleSwitches, type SampleSwitch } from '../../../shared/templates/sample.ts';
import { call } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Chip } from '../../ui/chip.tsx';
import { fieldsOfDraft, type StudioDraft } from './studio-draft.ts';
import styles from './studio.module.css';

/** How long nothing is typed before the page is made anew, ms. */
const pause = 400;

interface Shown {
  readonly document: DocumentInfo | null;
  /** Found only when the page is made. */
  readonly problems: readonly TemplateProblem[];
  readonly failure: Failure | null;
}

/** The page of a text as it is being typed; the last one that could be made stays while the text cannot be read. */
export const useLivePage = (draft: StudioDraft, shown: readonly SampleSwitch[]): Shown => {
  const [answer, setAnswer] = useState<Shown>({ document: null, problems: [], failure: null });
  const asked = useRef(0);
  useEffect(() => {
    const fields = fieldsOfDraft(draft);
    if (fields === null) return undefined;
    const turn = (asked.current += 1);
    const make = async (): Promise<void> => {
      const input = { ...draft.key, version: draft.after + 1, fields, shown: [...shown] };
      const result = await call('templates:preview', input);
      if (turn !== asked.current) return;
      setAnswer((before) =>
        result.ok
          ? {
              document: result.value.document ?? before.document,
              problems: result.value.problems,
              failure: null,
            }
          : { ...before, failure: result.error },
      );
    };
    const timer = setTimeout(() => void make(), pause);
    return () => clearTimeout(timer);
  }, [draft, shown]);
  return answer;
};

interface SwitchesProps {
  readonly shown: readonly SampleSwitch[];
  readonly onChange: (shown: readonly SampleSwitch[]) => void;
}

/** What the invented case is like; each may change which clauses are there. */
export const SampleSwitches = ({ shown, onChange }: SwitchesProps) => {
  const intl = useIntl();
  return (
    <div
      className={styles.switches}
      role="group"
      aria-label={intl.formatMessage({ id: 'studio.sample', defaultMessage: 'Invented case on the page' })}
    >
      {sampleSwitches.map((one) => (
        <Chip
          key={one}
          pressed={shown.includes(one)}
          onPress={() =>
            onChange(shown.includes(one) ? shown.filter((each) => each !== one) : [...shown, one])
          }
        >
          {intl.formatMessage(sampleLabels[one])}
        </Chip>
      ))}
    </div>
  );
};

/** More than the page can be tall, px at full size; what is left over is white paper. */
const heightOf = (length: number): number => Math.round(2600 + length * 0.62);

interface PageProps {
  readonly live: Shown;
  readonly stale: boolean;
  /** Length of the text: the frame is as long as the page will be, so that it keeps its place while one types. */
  readonly length: number;
}

/** The page in its frame: no script runs in it and nothing leads out of it. */
export const LivePage = ({ live, stale, length }: PageProps) => {
  const intl = useIntl();
  return (
    <>
      {live.failure && <FailureNotice failure={live.failure} />}
      {stale && live.document && (
        <p className={styles.stale} role="status">
          {intl.formatMessage({
            id: 'studio.stale',
            defaultMessage: 'The page shows the text as it was before the places to mend.',
          })}
        </p>
      )}
      <div
        className={styles.well}
        tabIndex={0}
        role="region"
        aria-label={intl.formatMessage({ id: 'studio.page', defaultMessage: 'Page' })}
      >
        {live.document ? (
          <iframe
            className={styles.leaf}
            height={heightOf(length)}
            sandbox=""
            tabIndex={-1}
            src={`/document/${live.document.id}`}
            title={live.document.title}
          />
        ) : (
          <p className={styles.noPage}>
            {intl.formatMessage({
              id: 'studio.no-page',
              defaultMessage: 'The page appears here as soon as the text can be read.',
            })}
          </p>
        )}
      </div>
    </>
  );
};
