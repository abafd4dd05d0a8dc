/** How a signature came about: offered and signed, what was asked, who was there, and how the pages were read. */
import type { Signing } from '../../../shared/consents/signing.ts';
import { daysBetween, dateOfInstant } from '../../../shared/dates/calendar.ts';
import { capacityLabels } from '../../../shared/labels/consent-labels.ts';
import { orNotRecorded, pairsTable, section, type Pair } from './document-parts.ts';
import { html, nothing, type Html } from './html.ts';
import { frameMessages } from './messages/frame-messages.ts';
import { signingMessages } from './messages/signing-messages.ts';
import { dateWords, exactInstantWords } from './moment-words.ts';
import { signatureBlock } from './signature-block.ts';
import { signatureSvg } from './signature-svg.ts';
import { oneLine, typedLines } from './typed-text.ts';
import { say } from './wording.ts';

export interface SignedMoments {
  readonly offeredOn: string;
  readonly patientSignedAt: number;
  readonly note: string;
  readonly signing: Signing | null;
}

const minuteMs = 60_000;

/** The time to think, as a fact: to the minute where the time of the offer is known, else in days. */
export const betweenWords = (
  { offeredOn, patientSignedAt, signing }: SignedMoments,
  timeZone: string,
): string => {
  const offeredAt = signing?.offeredAt ?? null;
  if (offeredAt === null || offeredAt > patientSignedAt) {
    const days = Math.max(0, daysBetween(offeredOn, dateOfInstant(patientSignedAt, timeZone)));
    return say(signingMessages.days, { days });
  }
  const minutes = Math.floor((patientSignedAt - offeredAt) / minuteMs);
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
  return say(signingMessages.span, { days, hours, minutes: minutes % 60 });
};

const capacityWords = ({ capacity: { state, words } }: Signing): string =>
  oneLine(words) === ''
    ? say(capacityLabels[state])
    : say(signingMessages.capacityWords, { state: say(capacityLabels[state]), words: oneLine(words) });

const prose = (text: string): Html | string => (oneLine(text) === '' ? orNotRecorded('') : typedLines(text));

const factPairs = (signed: SignedMoments, signing: Signing, timeZone: string): readonly Pair[] => [
  [
    say(signingMessages.offered),
    signing.offeredAt === null ? dateWords(signed.offeredOn) : exactInstantWords(signing.offeredAt, timeZone),
  ],
  [say(signingMessages.signed), exactInstantWords(signed.patientSignedAt, timeZone)],
  [say(signingMessages.between), betweenWords(signed, timeZone)],
  [say(signingMessages.questions), prose(signing.questions)],
  ...(oneLine(signing.answers) === ''
    ? []
    : [[say(signingMessages.answers), prose(signing.answers)] as const]),
  [say(signingMessages.capacity), capacityWords(signing)],
  [
    say(signingMessages.interpreter),
    signing.interpreter
      ? say(signingMessages.interpreterWords, {
          name: oneLine(signing.interpreter.name),
          language: oneLine(signing.interpreter.language),
        })
      : say(frameMessages.none),
  ],
  ...(signing.witness ? [] : [[say(signingMessages.witness), say(frameMessages.none)] as const]),
  ...(signing.refusalReason === ''
    ? []
    : [[say(signingMessages.refusal), oneLine(signing.refusalReason)] as const]),
  ...(oneLine(signed.note) === '' ? [] : [[say(signingMessages.note), prose(signed.note)] as const]),
];

/** The facts of a signing as a section; nothing for what was signed before they were asked. */
export const signingPart = (signed: SignedMoments, timeZone: string): Html =>
  signed.signing === null
    ? nothing
    : section(say(signingMessages.title), pairsTable(factPairs(signed, signed.signing, timeZone)));

/** The signatures of a guardian and a witness, beside those of patient and practitioner. */
export const signedBeside = (
  { signing, patientSignedAt }: SignedMoments,
  timeZone: string,
): readonly Html[] => {
  const at = exactInstantWords(patientSignedAt, timeZone);
  const { guardian = null, witness = null } = signing ?? {};
  return [
    ...(guardian
      ? [
          signatureBlock(
            oneLine(guardian.name),
            say(signingMessages.guardian, { relation: oneLine(guardian.relation) }),
            { strokes: guardian.strokes, typedName: guardian.typedName, at },
          ),
        ]
      : []),
    ...(witness
      ? [
          signatureBlock(oneLine(witness.name), say(signingMessages.witness), {
            strokes: witness.strokes,
            typedName: witness.typedName,
            at,
          }),
        ]
      : []),
  ];
};

/** How long each page was open and whether its end was shown, with the initials: facts, in the technical part. */
export const readingPart = (signing: Signing | null, patientName: string): Html => {
  if (!signing || signing.pages.length === 0) return nothing;
  const pairs = signing.pages.map(({ page, readMs, reachedEnd, initials }): Pair => {
    const words = say(signingMessages.pageFacts, {
      seconds: Math.round(readMs / 1000),
      end: reachedEnd ? 'yes' : 'no',
    });
    const ink = signatureSvg(initials, say(signingMessages.initialsOf, { name: patientName }));
    return [say(signingMessages.page, { page }), html`${words} ${ink}`];
  });
  const size: readonly Pair[] =
    signing.textPx === null
      ? []
      : [[say(signingMessages.textPx), say(signingMessages.px, { px: signing.textPx })]];
  return html`${section(say(signingMessages.technical), pairsTable([...pairs, ...size]))}
    <p class="muted">${say(signingMessages.technicalNote)}</p>`;
};
