import { RouterProvider } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { hear, useAnswer } from '../../api.ts';
import { makeRouter } from '../../router.tsx';
import { HomeProvider } from './home-context.tsx';
import { lockVault } from './lock-vault.ts';
import { LockPage } from './lock-page.tsx';
import { FailurePage, ProblemPage } from './problem-page.tsx';
import { SetUp } from './set-up.tsx';
import { useActivityReport } from './use-activity-report.ts';
import { VaultNoticesProvider } from './vault-notices.tsx';

/** What is asked before anything is unlocked: nothing of a record is in it. */
const outlives: ReadonlySet<unknown> = new Set(['vault:status', 'storage:status']);

/** What stands between the start of the program and the records: set-up, lock, a problem, or the screens. */
export const VaultGate = (): ReactNode => {
  const queries = useQueryClient();
  const status = useAnswer('vault:status', {});
  const askAgain = useCallback(async () => {
    await queries.invalidateQueries({ queryKey: ['vault:status'] });
  }, [queries]);
  useLockRequests(askAgain);

  const state = status.data?.state;
  useEffect(() => {
    if (state === 'open') return;
    // Nothing that was read from the vault outlives the lock in this page.
    queries.removeQueries({ predicate: ({ queryKey }) => !outlives.has(queryKey[0]) });
    queries.getMutationCache().clear();
  }, [state, queries]);

  if (status.error) return <FailurePage failure={status.error.failure} onTryAgain={askAgain} />;
  if (!status.data) return null;
  switch (status.data.state) {
    case 'none':
      return <SetUp onDone={askAgain} />;
    case 'locked':
      return <LockPage status={status.data} onUnlocked={askAgain} />;
    case 'problem':
      return <ProblemPage status={status.data} onTryAgain={askAgain} />;
    case 'open':
      return <Screens />;
  }
};

/** Main or the menu asks for the lock; or the vault has already ended by itself. */
const useLockRequests = (askAgain: () => Promise<void>): void => {
  useEffect(() => {
    const stops = [
      hear('locked', () => void askAgain()),
      hear('lock-requested', () => void lockVault('person').then(askAgain)),
      hear('idle-lock-requested', () => void lockVault('idle').then(askAgain)),
    ];
    return () => stops.forEach((stop) => stop());
  }, [askAgain]);
};

const Screens = (): ReactNode => {
  const home = useAnswer('practice:home', {});
  const [router] = useState(makeRouter);
  useActivityReport();
  if (home.error) {
    return <FailurePage failure={home.error.failure} onTryAgain={() => home.refetch()} />;
  }
  if (!home.data) return null;
  return (
    <HomeProvider home={home.data}>
      <VaultNoticesProvider>
        <RouterProvider router={router} />
      </VaultNoticesProvider>
    </HomeProvider>
  );
};
