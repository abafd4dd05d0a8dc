import { stepElementId, type Step } from './steps.ts';

/** Brings an element to the top of what scrolls around it: the sheet, or the whole work area. */
export const scrollToTop = (element: HTMLElement): void => {
  let around = element.parentElement;
  while (around && !/auto|scroll/.test(getComputedStyle(around).overflowY)) around = around.parentElement;
  if (around) around.scrollTop += element.getBoundingClientRect().top - around.getBoundingClientRect().top;
};

/** Brings a part to the top and moves the focus there. */
export const scrollToStep = (step: Step): void => {
  const element = document.getElementById(stepElementId(step));
  if (!element) return;
  scrollToTop(element);
  document.getElementById(`${stepElementId(step)}-head`)?.focus({ preventScroll: true });
};
