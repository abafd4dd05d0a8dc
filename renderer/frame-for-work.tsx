import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import {
  ArrowLeftRight,
  Building2,
  CalendarDays,
  EyeOff,
  FileText,
  Lock,
  Package,
  Search,
  Users,
  type LucideIcon,
} from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { RailClocks } from './features/clocks/rail-clocks.tsx';
import { Palette, useOverPage } from './features/palette/palette.tsx';
import { GloveToggle } from './features/practice/glove-toggle.tsx';
import { OnlyReadNotice } from './features/storage/only-read-notice.tsx';
import { StorageNotice } from './features/storage/storage-notice.tsx';
import { useHome } from './features/vault/home-context.tsx';
import { coverScreen, lockVault } from './features/vault/lock-vault.ts';
import { VaultNotices } from './features/vault/vault-notices.tsx';
import { Frame } from './ui/frame.tsx';
import { Rail, type RailAct, type RailItem } from './ui/rail.tsx';

/** The five places of the program. */
export type Place = 'today' | 'patients' | 'documents' | 'products' | 'practice';

interface WorkFrameProps {
  /** Left out where it is not known. */
  readonly current?: Place | undefined;
  /** The patient banner or a `PageHead`; never scrolls. */
  readonly banner?: ReactNode;
  /** An `ActionBar` with the page's one primary button; left out where there is nothing to do. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

const paths = {
  today: '/today',
  patients: '/patients',
  documents: '/documents',
  products: '/products',
  practice: '/practice',
} as const satisfies Record<Place, string>;

/** The frame of every unlocked page: rail, banner, work area, action bar. */
export const WorkFrame = ({ current, banner, actions, children }: WorkFrameProps) => (
  <Frame
    rail={<WorkRail current={current} />}
    banner={
      <>
        <StorageNotice />
        <OnlyReadNotice />
        <VaultNotices />
        {banner}
      </>
    }
    actionBar={actions}
  >
    {children}
  </Frame>
);

/** The rail, and what can be called over every page. It is not drawn again with each letter that is typed beside it. */
const WorkRail = memo(function WorkRail({ current }: Pick<WorkFrameProps, 'current'>) {
  const intl = useIntl();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { hasPin, hasOthers } = useHome();
  const [over, setOver] = useOverPage();

  const item = (id: Place, label: string, icon: LucideIcon): RailItem => ({
    id,
    label,
    icon,
    href: paths[id],
    current: id === current,
  });
  const leave = (how: () => Promise<void>) => () =>
    void how().then(() => queries.invalidateQueries({ queryKey: ['vault:status'] }));
  const cover: RailAct = {
    id: 'cover',
    label: intl.formatMessage({ id: 'frame.cover', defaultMessage: 'Cover' }),
    icon: EyeOff,
    onPress: leave(coverScreen),
  };
  const lock: RailAct = {
    id: 'lock',
    label: intl.formatMessage({ id: 'frame.lock', defaultMessage: 'Lock' }),
    icon: Lock,
    onPress: leave(() => lockVault('person')),
  };
  const change: RailAct = {
    id: 'change',
    label: intl.formatMessage({ id: 'frame.change-person', defaultMessage: 'Change person' }),
    icon: ArrowLeftRight,
    onPress: leave(() => lockVault('change')),
  };
  const acts = [...(hasPin ? [cover] : []), ...(hasOthers ? [change] : []), lock];
  const find: RailAct = {
    id: 'find',
    label: intl.formatMessage({ id: 'frame.find', defaultMessage: 'Find' }),
    icon: Search,
    onPress: () => setOver('palette'),
  };
  return (
    <>
      <Rail
        label={intl.formatMessage({ id: 'frame.places', defaultMessage: 'Stria' })}
        items={[
          item('today', intl.formatMessage({ id: 'frame.today', defaultMessage: 'Today' }), CalendarDays),
          item('patients', intl.formatMessage({ id: 'frame.patients', defaultMessage: 'Patients' }), Users),
          item(
            'documents',
            intl.formatMessage({ id: 'frame.documents', defaultMessage: 'Documents' }),
            FileText,
          ),
          item('products', intl.formatMessage({ id: 'frame.products', defaultMessage: 'Products' }), Package),
          item(
            'practice',
            intl.formatMessage({ id: 'frame.practice', defaultMessage: 'Practice' }),
            Building2,
          ),
        ]}
        onGo={({ id }) => void navigate({ to: paths[id as Place] })}
        find={find}
        acts={acts}
        clocks={<RailClocks />}
        beside={<GloveToggle />}
      />
      <Palette over={over} onChange={setOver} acts={acts} />
    </>
  );
});
