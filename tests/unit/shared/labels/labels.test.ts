import { expect, test } from 'vitest';
import * as answers from '../../../../shared/labels/answer-labels.ts';
import * as concerns from '../../../../shared/labels/concern-labels.ts';
import * as consents from '../../../../shared/labels/consent-labels.ts';
import * as devices from '../../../../shared/labels/device-labels.ts';
import type { Message } from '../../../../shared/labels/message.ts';
import * as patients from '../../../../shared/labels/patient-labels.ts';
import * as practice from '../../../../shared/labels/practice-labels.ts';
import * as products from '../../../../shared/labels/product-labels.ts';
import * as screenings from '../../../../shared/labels/screening-labels.ts';
import * as sessions from '../../../../shared/labels/session-labels.ts';
import { reactionSigns, type ReactionSign } from '../../../../shared/sessions/values.ts';

const isMessage = (value: object): value is Message => 'id' in value && 'defaultMessage' in value;

const messagesIn = (value: unknown): Message[] => {
  if (typeof value !== 'object' || value === null) return [];
  return isMessage(value) ? [value] : Object.values(value).flatMap(messagesIn);
};

const all = messagesIn({
  answers,
  concerns,
  consents,
  devices,
  patients,
  practice,
  products,
  screenings,
  sessions,
});

test('every id stands for one wording', () => {
  expect(all.length).toBeGreaterThan(200);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});

test('house style: words, no exclamation marks, no promise of safety', () => {
  for (const { defaultMessage } of all) {
    expect(defaultMessage.trim()).not.toBe('');
    expect(defaultMessage).not.toMatch(/!|\bsafe\b|\blawful\b|within limits|\bclient\b/i);
  }
});

test('every sign has words for each of its grades', () => {
  for (const [sign, highest] of Object.entries(reactionSigns)) {
    expect(sessions.reactionGradeLabels[sign as ReactionSign]).toHaveLength(highest + 1);
  }
});

test('every screening question is a question', () => {
  for (const { question, label } of Object.values(screenings.questionWordings)) {
    expect(question.defaultMessage).toMatch(/\?$/);
    expect(label.defaultMessage).not.toMatch(/[.?]$/);
  }
});
