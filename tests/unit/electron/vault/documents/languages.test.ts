import { describe, expect, test } from 'vitest';
import { renderAftercare } from '../../../../../electron/vault/documents/aftercare-document.ts';
import { renderConsent } from '../../../../../electron/vault/documents/consent-document.ts';
import { germanWords } from '../../../../../electron/vault/documents/languages/de.ts';
import {
  addendumMessages,
  withdrawalMessages,
} from '../../../../../electron/vault/documents/messages/addendum-messages.ts';
import { aftercareMessages } from '../../../../../electron/vault/documents/messages/aftercare-messages.ts';
import { blankMessages } from '../../../../../electron/vault/documents/messages/blank-messages.ts';
import { codeMessages } from '../../../../../electron/vault/documents/messages/code-messages.ts';
import { consentMessages } from '../../../../../electron/vault/documents/messages/consent-messages.ts';
import { correctionMessages } from '../../../../../electron/vault/documents/messages/correction-messages.ts';
import { formMessages } from '../../../../../electron/vault/documents/messages/form-messages.ts';
import { frameMessages } from '../../../../../electron/vault/documents/messages/frame-messages.ts';
import { smallConsentMessages } from '../../../../../electron/vault/documents/messages/small-consent-messages.ts';
import { signingMessages } from '../../../../../electron/vault/documents/messages/signing-messages.ts';
import { templateMessages } from '../../../../../electron/vault/documents/messages/template-messages.ts';
import { inLanguage, say } from '../../../../../electron/vault/documents/wording.ts';
import {
  questionAbout,
  questionAnswers,
  questionEnds,
  questionLabels,
} from '../../../../../shared/labels/assessment-question-labels.ts';
import { answerLabels } from '../../../../../shared/labels/answer-labels.ts';
import {
  capacityLabels,
  photoPurposeLabels,
  statementLabels,
  withdrawalWayLabels,
} from '../../../../../shared/labels/consent-labels.ts';
import { authorisedUseLabels, deviceKindLabels } from '../../../../../shared/labels/device-labels.ts';
import { routeClassLabels } from '../../../../../shared/labels/product-labels.ts';
import type { Message } from '../../../../../shared/labels/message.ts';
import { anaestheticLabels } from '../../../../../shared/labels/session-labels.ts';
import { areaMessage, regionMessages, sideMessages } from '../../../../../shared/regions/region-messages.ts';
import { readingOf } from './document-text.ts';
import { aftercare, signed, unsignedConsent } from './sample-facts.ts';

/** Everything that a document made from a template may say; the reading copy is in English. */
const said: readonly Message[] = [
  frameMessages,
  consentMessages,
  aftercareMessages,
  blankMessages,
  codeMessages,
  correctionMessages,
  formMessages,
  addendumMessages,
  withdrawalMessages,
  signingMessages,
  smallConsentMessages,
  capacityLabels,
  withdrawalWayLabels,
  routeClassLabels,
  statementLabels,
  photoPurposeLabels,
  answerLabels,
  deviceKindLabels,
  authorisedUseLabels,
  anaestheticLabels,
  regionMessages,
  sideMessages,
  questionLabels,
  questionEnds,
]
  .flatMap((group) => Object.values<Message>(group))
  .concat(Object.values(questionAnswers), [
    areaMessage,
    questionAbout,
    templateMessages.madeFrom,
    templateMessages.noAdvice,
  ]);

const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)[,}]/g)].map((match) => match[1] ?? '').toSorted();

describe('German', () => {
  test('has every word, with the same values in it, and no more', () => {
    expect(Object.keys(germanWords).toSorted()).toEqual([...new Set(said.map(({ id }) => id))].toSorted());
    for (const { id, defaultMessage } of said)
      expect(placeholders(germanWords[id] ?? ''), id).toEqual(placeholders(defaultMessage));
  });

  const source = [
    '{{ today }}, {{ areas }}, {{ max_depth }}, {{ sessions }}, {{ device }}',
    '{% clause a, required, ask: "Ich weiß es." %}Klausel{% endclause %}',
  ].join('\n\n');
  const german = { ...unsignedConsent.template, language: 'de', source, sourceNote: 'eigener Text' } as const;
  const english = /\b(?:the|and|not|of|you|Until|Call|Nov|Sep|Mar)\b/;

  test('a consent is German from its head to its foot', () => {
    const consent = { ...signed, note: '', clauses: [{ id: 'a', hash: '', ticked: true }] };
    const scope = { ...unsignedConsent.scope, price: '180 €' };
    const page = readingOf(renderConsent({ ...unsignedConsent, scope, template: german, consent }).html);
    for (const words of [
      'Einwilligung in das Microneedling von Dehnungsstreifen',
      'Ausgehändigt am 18.09.2026, unterschrieben am 20.11.2026.',
      'Version 1 dieses Textes wurde am 01.09.2026 von Tomasz Wiśniewski',
      'geboren 04.03.1991 (35\u202fJ.)',
      'Unterbauch (rechts und links) und Flanke (links), 2,00\u202fmm, bis zu 4 Sitzungen',
      'Ich willige in das Microneedling ein',
      'Ohne dieses Kreuz gilt die Einwilligung nicht.',
      'Für meine Behandlungsunterlagen Ja',
      'am Bildschirm 20.11.2026, 13:31:22',
      'Er ist keine Rechtsberatung.',
    ])
      expect(page).toContain(words);
    expect(english.exec(page)?.[0]).toBeUndefined();
  });

  test('an aftercare sheet is German, its times too', () => {
    const template = {
      ...aftercare.template,
      language: 'de',
      source:
        '{% times %}{% time until: 12 %}Nicht anfassen.{% endtime %}{% endtimes %}{% callbox %}Eiter{% endcallbox %}',
    } as const;
    const page = readingOf(renderAftercare({ ...aftercare, template }).html);
    expect(page).toContain('Bis Sa, 21.11.2026, 03:00 Nicht anfassen.');
    expect(page).toContain('Freitag, 18.12.2026, nicht früher.');
    expect(english.exec(page)?.[0]).toBeUndefined();
  });

  test('is over when the document is made, and when it could not be made', () => {
    expect(() =>
      inLanguage('de', () => {
        throw new Error('broken');
      }),
    ).toThrow('broken');
    expect(say(frameMessages.yes)).toBe('yes');
    expect(inLanguage('de', () => say(frameMessages.yes))).toBe('ja');
  });
});
