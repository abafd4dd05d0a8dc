import { stepElementId, type Place } from './steps.ts';

/** Brings an element to the top of what scrolls around it: the sheet, or the whole work area. */
export const scrollToTop = (element: HTMLElement): void => {
  let around = element.parentElement;
  while (around && !/auto|scroll/.test(getComputedStyle(around).overflowY)) around = around.parentElement;
  if (!around) return;
  // What stays at the top while it is scrolled, such as what was said of a scan, must not lie over it.
  const stays = around.querySelector<HTMLElement>(':scope > [data-stays]')?.offsetHeight ?? 0;
  around.scrollTop += element.getBoundingClientRect().top - around.getBoundingClientRect().top - stays;
};

/** What takes the focus: of a choice the chosen one, as Tab does; of a finding the text of its reason. */
const controlOf = (field: Element | null): HTMLElement | null =>
  field?.querySelector<HTMLElement>('input:checked') ??
  field?.querySelector<HTMLElement>('input, textarea') ??
  field?.querySelector<HTMLElement>('button') ??
  null;

/**
 * Brings a place to the top and moves the focus to the field or finding of these paths, else to the heading, else to the first field.
 * A field further down comes into sight with its focus.
 */
export const scrollToStep = (place: Place, paths: readonly string[] = []): void => {
  const element = document.getElementById(stepElementId(place));
  if (!element) return;
  scrollToTop(element);
  const fields = paths.map((path) => `[data-paths~="${CSS.escape(path)}"]`).join(', ');
  const control = fields === '' ? null : controlOf(element.querySelector(fields));
  if (control) return control.focus();
  const head = document.getElementById(`${stepElementId(place)}-head`) ?? controlOf(element);
  head?.focus({ preventScroll: true });
};
