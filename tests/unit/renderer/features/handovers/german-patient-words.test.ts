import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { germanPatientWords } from '../../../../../renderer/features/handovers/german-patient-words.ts';
import { patientDate } from '../../../../../renderer/features/handovers/patient-dates.ts';
import { uiMessages } from '../../../../../renderer/ui/ui-messages.ts';

const start = join(import.meta.dirname, '../../../../../renderer/features/handovers/handed-over-form.tsx');
const kit = join(import.meta.dirname, '../../../../../renderer/ui/ui-messages.ts');

/** Every file of ours that the patient's screens are made of; what is only a type says nothing. */
const filesFrom = (file: string, met = new Map<string, string>()): ReadonlyMap<string, string> => {
  if (met.has(file) || file === kit) return met;
  const text = readFileSync(file, 'utf8');
  met.set(file, text);
  for (const [, name = ''] of text.matchAll(/^(?:import|export)\s(?!type\s)[^;]*?from '(\.[^']+\.tsx?)';/gms))
    filesFrom(join(dirname(file), name), met);
  return met;
};

const questions = join(start, '../handed-over-questions.tsx');
const files = filesFrom(questions, new Map(filesFrom(start)));
const written = /id:\s*'([^']+)',\s*defaultMessage:\s*(?:'((?:[^'\\]|\\.)*)'|"([^"]*)"|`([^`]*)`)/gs;

/** Id and English words of every message that these files can say. */
const said = new Map<string, string>(
  [...files.values()].flatMap((text) => [
    ...[...text.matchAll(written)].map(
      ([, id = '', one, two, three]) => [id, one ?? two ?? three ?? ''] as const,
    ),
    ...[...text.matchAll(/uiMessages\.(\w+)/g)].map(([, name]) => {
      const message = uiMessages[name as keyof typeof uiMessages];
      return [message.id, message.defaultMessage] as const;
    }),
  ]),
);
const namesIn = (message: string): readonly string[] =>
  [...message.matchAll(/\{(\w+)/g)].map(([, name = '']) => name).toSorted();

describe('the German words of the patient’s screens', () => {
  it('are there for every message that these screens can say, with the same values in them', () => {
    expect(said.size).toBeGreaterThan(50);
    for (const [id, english] of said) {
      const german = germanPatientWords[id];
      expect(german, id).toBeDefined();
      expect(namesIn(german ?? ''), id).toEqual(namesIn(english));
      if (id !== 'patient.back.pin') expect(german, id).not.toBe(english);
    }
  });

  it('are of messages that are there', () => {
    expect(Object.keys(germanPatientWords).filter((id) => !said.has(id))).toEqual([]);
  });

  it('have no message beside them: nothing that these screens show comes from elsewhere', () => {
    for (const [file, text] of files) {
      const asked = [...text.matchAll(/formatMessage\(/g)].length;
      const known =
        [...text.matchAll(written)].length +
        [...text.matchAll(/uiMessages\.\w+/g)].length +
        [...text.matchAll(/formatMessage\(\w+\)/g)].length;
      expect(known, file).toBeGreaterThanOrEqual(asked);
      expect(text, file).not.toMatch(/from 'react-aria|failureText|FailureNotice/);
    }
  });
});

it('writes days as they are written in that language', () => {
  const intl = (locale: string) => createIntl({ locale, defaultLocale: 'en-GB', onError: () => undefined });
  expect(patientDate(intl('de-DE'), '1991-03-04')).toBe('04.03.1991');
  expect(patientDate(intl('en-GB'), '1991-03-04')).toBe('04-Mar-1991');
});
