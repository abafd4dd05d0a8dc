import { useState, type ReactNode } from 'react';
import type { ScopeProblem } from '../../../shared/consents/scope-from-draft.ts';
import { ChartBanner } from '../../chart-banner.tsx';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { useConsentForm } from './consent-form.ts';
import styles from './consent.module.css';
import { AreaChoice, useProblemText } from './scope-parts.tsx';
import { useHandOver } from './use-hand-over.tsx';

/** The bar that hands over, and what is wrong beside each field from the first try on. */
export const useScopeStep = (problems: readonly ScopeProblem[], ready = problems.length === 0) => {
  const problemText = useProblemText();
  const [tried, setTried] = useState(false);
  const handOver = useHandOver({ ready, onTry: () => setTried(true) });
  const errorOf = (problem: ScopeProblem): string | undefined =>
    tried && problems.includes(problem) ? problemText(problem) : undefined;
  return { handOver, errorOf };
};

interface ScopeFrameProps {
  readonly handOver: ReturnType<typeof useHandOver>;
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}

/** The practitioner's page before the patient reads: the areas on the figure beside the sheet of what is asked. */
export const ScopeFrame = ({ handOver, title, lead, children }: ScopeFrameProps): ReactNode => {
  const { chart } = useConsentForm();
  const { actions, failure } = handOver;
  return (
    <WorkFrame current="patients" banner={<ChartBanner chart={chart} titled />} actions={actions}>
      <div className={styles.scope}>
        <AreaChoice />
        <div className={`sheet ${styles.sheet}`}>
          <h1 className="title">{title}</h1>
          {lead !== undefined && <p className="muted">{lead}</p>}
          {failure && <FailureNotice failure={failure} />}
          {children}
        </div>
      </div>
    </WorkFrame>
  );
};
