import { type Outline } from '../../../shared/photos/view-packs.ts';
import styles from './camera.module.css';

/** Drawn frames in a box of 120 × 90: what stands within the lines belongs into the photo. */
const paths: Readonly<Record<Outline, string>> = {
  trunk: 'M36 2C34 24 40 40 37 56C34 70 32 80 32 90M84 2C86 24 80 40 83 56C86 70 88 80 88 90M60 54v3',
  'trunk-turned':
    'M42 2C38 22 34 40 40 58C42 70 40 80 40 90M80 2C82 24 78 44 82 58C84 70 84 80 84 90M56 55v3',
  hips: 'M40 2C40 16 28 28 28 46C28 64 34 78 36 90M80 2C80 16 92 28 92 46C92 64 86 78 84 90',
  thighs: 'M30 2C26 30 34 60 36 90M90 2C94 30 86 60 84 90M56 12C58 40 52 66 52 90M64 12C62 40 68 66 68 90',
  thigh: 'M44 2C38 30 46 60 48 90M80 2C84 30 74 60 72 90',
  head: 'M60 6C42 6 36 22 38 42C40 62 50 80 60 80C70 80 80 62 82 42C84 22 78 6 60 6M42 38h12M66 38h12M60 60v2',
  'head-turned':
    'M64 6C44 6 38 20 40 34C36 44 32 48 40 52C40 66 44 76 56 78C74 80 84 60 84 40C84 20 80 6 64 6M46 38h10',
  'close-up': 'M20 14h16M20 14v16M100 14H84M100 14v16M20 76h16M20 76V60M100 76H84M100 76V60M40 68h40v-8H40Z',
};

/** The frame of a view that was never photographed before. */
export const FramingOutline = ({ of }: { readonly of: Outline }) => (
  <svg className={styles.outline} viewBox="0 0 120 90" aria-hidden="true">
    <path className={styles.outlineHalo} d={paths[of]} />
    <path d={paths[of]} />
  </svg>
);
