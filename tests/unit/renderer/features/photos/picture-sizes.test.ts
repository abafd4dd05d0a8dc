import { expect, it } from 'vitest';
import { callsIn, productSources } from '../../../../support/product-sources.ts';

it('a photo is asked for whole only where it stands alone or is worked on; lists get the small one', () => {
  const asked = productSources().flatMap((path) =>
    callsIn(path)
      .filter(({ name }) => name === 'pictureAddress')
      .map(({ args }) => ({ path, size: args[1] })),
  );
  const whole = asked.filter(({ size }) => size !== "'small'");
  expect(whole.map(({ path }) => path).toSorted()).toEqual([
    'renderer/features/assessments/blind-pair.tsx',
    'renderer/features/attachments/picture-view.tsx',
    'renderer/features/photos/camera-dialog.tsx',
    'renderer/features/photos/photo-image.tsx',
    'renderer/features/photos/small-jpeg.ts',
    'renderer/features/shelf/draw-scan.ts',
  ]);
  expect(asked.length - whole.length).toBeGreaterThan(8);
});
