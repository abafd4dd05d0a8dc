import { RouterProvider } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import type { VaultStatus } from '../../../shared/ipc/views.ts';
import { hear, useAnswer } from '../../api.ts';
import { makeRouter } from '../../router.tsx';
import { PatientView } from '../handovers/patient-view.tsx';
import { RestorePage } from '../restores/restore-page.tsx';
import { HomeProvider } from './home-context.tsx';
import { sessionTabs } from '../sessions/session-tabs.ts';
import { ClocksProvider } from '../clocks/clocks-context.tsx';
import { ChimeAlone } from './bare-clocks.tsx';
import { coverScreen, lockVault } from './lock-vault.ts';
import { LockPage } from './lock-page.tsx';
import { FailurePage, ProblemPage } from './problem-page.tsx';
import { SetUp } from './set-up.tsx';
import { useActivityReport } from './use-activity-report.ts';
import { VaultNoticesProvider } from './vault-notices.tsx';
import { VeilPage } from './veil-page.tsx';

/** What is asked before anything is unlocked: nothing of a record is in it. */
const outlives: ReadonlySet<unknown> = new Set(['vault:status', 'storage:status', 'restores:status']);

/** What stands between the start of the program and the records: set-up, lock, a problem, or the screens. */
export const VaultGate = (): ReactNode => {
  const queries = useQueryClient();
  const status = useAnswer('vault:status', {});
  const askAgain = useCallback(async () => {
    await queries.invalidateQueries({ queryKey: ['vault:status'] });
  }, [queries]);
  useLockRequests(askAgain);
  const [restoring, setRestoring] = useState(false);
  const restore = (): void => setRestoring(true);
  const leaveRestore = async (): Promise<void> => {
    await askAgain();
    setRestoring(false);
  };

  const readable = status.data?.state === 'open' && !status.data.veil && !status.data.handedOver;
  useEffect(() => {
    if (readable) return;
    // Nothing that was read from the vault outlives the lock in this page, or stays behind a cover or a form that is with a patient.
    queries.removeQueries({ predicate: ({ queryKey }) => !outlives.has(queryKey[0]) });
    queries.getMutationCache().clear();
  }, [readable, queries]);

  if (status.error) return <FailurePage failure={status.error.failure} onTryAgain={askAgain} />;
  if (!status.data) return null;
  if (restoring && status.data.state !== 'open')
    return <RestorePage status={status.data} onLeave={leaveRestore} />;
  switch (status.data.state) {
    case 'none':
      return <SetUp onDone={askAgain} onRestore={restore} />;
    case 'locked':
      return <LockPage status={status.data} onUnlocked={askAgain} onRestore={restore} />;
    case 'problem':
      return <ProblemPage status={status.data} onTryAgain={askAgain} onRestore={restore} />;
    case 'open':
      return <Open status={status.data} onLifted={askAgain} />;
  }
};

/** Main asks for the cover or the lock; or the vault has already ended by itself. */
const useLockRequests = (askAgain: () => Promise<void>): void => {
  useEffect(() => {
    const stops = [
      hear('locked', () => void askAgain()),
      hear('veil-requested', () => void coverScreen().then(askAgain)),
      hear('lock-requested', () => void lockVault('asked').then(askAgain)),
    ];
    return () => stops.forEach((stop) => stop());
  }, [askAgain]);
};

interface OpenProps {
  readonly status: Pick<VaultStatus, 'veil' | 'handedOver' | 'clocks'>;
  readonly onLifted: () => Promise<void>;
}

/**
 * The screens, or in their place the cover, or the one form that is with a patient; then they are taken down, and only where
 * one was is remembered.
 */
const Open = ({ status: { veil, handedOver, clocks }, onLifted }: OpenProps) => {
  const [router] = useState(makeRouter);
  if (veil) return <VeilPage veil={veil} clocks={clocks} onLifted={onLifted} />;
  if (!handedOver) return <Screens router={router} />;
  return (
    <>
      <ChimeAlone clocks={clocks} />
      <PatientView onBack={onLifted} />
    </>
  );
};

const Screens = ({ router }: { readonly router: ReturnType<typeof makeRouter> }): ReactNode => {
  const home = useAnswer('practice:home', {});
  useActivityReport();
  // Under a cover nothing of a record stays in the page.
  useEffect(() => sessionTabs.cover, []);
  if (home.error) {
    return <FailurePage failure={home.error.failure} onTryAgain={() => home.refetch()} />;
  }
  if (!home.data) return null;
  return (
    <HomeProvider home={home.data}>
      <VaultNoticesProvider>
        <ClocksProvider>
          <RouterProvider router={router} />
        </ClocksProvider>
      </VaultNoticesProvider>
    </HomeProvider>
  );
};
