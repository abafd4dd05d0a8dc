/** Brings the first field that has a problem into sight, with the focus in it, once the page shows it. */
export const goToProblem = (): void => {
  requestAnimationFrame(() => {
    const bad = document.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid]');
    bad?.scrollIntoView({ block: 'center' });
    (bad?.querySelector<HTMLElement>('input') ?? bad)?.focus();
  });
};
