import { stepElementId, type Step } from './steps.ts';

/** Brings a part to the top of what scrolls around it (the sheet, or the whole work area) and moves the focus there. */
export const scrollToStep = (step: Step): void => {
  const element = document.getElementById(stepElementId(step));
  if (!element) return;
  let around = element.parentElement;
  while (around && !/auto|scroll/.test(getComputedStyle(around).overflowY)) around = around.parentElement;
  if (around) around.scrollTop += element.getBoundingClientRect().top - around.getBoundingClientRect().top;
  document.getElementById(`${stepElementId(step)}-head`)?.focus({ preventScroll: true });
};
