import { expect, it } from 'vitest';
import { afterCrash } from '../../../electron/after-crash.ts';

it('82 brings the page back three times a minute and then leaves it alone', () => {
  let at = 0;
  let recovered = 0;
  const crashed = afterCrash(
    () => (recovered += 1),
    () => at,
  );
  for (let i = 0; i < 6; i += 1) crashed();
  expect(recovered).toBe(3);
  at = 61_000;
  crashed();
  expect(recovered).toBe(4);
});
