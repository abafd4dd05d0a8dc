import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import type { VaultStatus } from '../../../shared/ipc/vault-views.ts';
import { useAnswer } from '../../api.ts';
import { part } from '../../part.ts';
import { makeRouter } from '../../router.tsx';
import { ClocksProvider } from '../clocks/clocks-context.tsx';
import { sessionTabs } from '../sessions/session-tabs.ts';
import { ChimeAlone } from './bare-clocks.tsx';
import { HomeProvider } from './home-context.tsx';
import { FailurePage } from './problem-page.tsx';
import { useActivityReport } from './use-activity-report.ts';
import { VaultNoticesProvider } from './vault-notices.tsx';
import { VeilPage } from './veil-page.tsx';

const PatientView = part(() => import('../handovers/patient-view.tsx').then((file) => file.PatientView));

/** Between two questions whether the file of the records was compared, ms. */
const askAgain = 2_000;

interface OpenVaultProps {
  readonly status: Pick<VaultStatus, 'veil' | 'handedOver' | 'clocks'>;
  readonly onLifted: () => Promise<void>;
}

/**
 * The screens, or in their place the cover, or the one form that is with a patient; then they are taken down, and only where
 * one was is remembered.
 */
export const OpenVault = ({ status: { veil, handedOver, clocks }, onLifted }: OpenVaultProps) => {
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
  const { refetch } = home;
  const isLooking = home.data?.lookingAtFile === true;
  useEffect(() => {
    if (!isLooking) return undefined;
    const timer = setInterval(() => void refetch(), askAgain);
    return () => clearInterval(timer);
  }, [isLooking, refetch]);
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
