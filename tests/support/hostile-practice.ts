import { v7 as newId } from 'uuid';
import type { InputOf, OutputOf } from '../../shared/ipc/contract.ts';
import type { ChannelOf } from '../../shared/ipc/contract.ts';
import { nothingNoted } from '../../shared/products/product.ts';
import { questions } from '../../shared/screenings/questions.ts';
import { atWork } from './prepared-vault.ts';
import { consentInput, screeningInput, sealInput, sealWithReasons } from './record-inputs.ts';
import { patientInput, sessionFields, type VaultAtWork } from './vault-at-work.ts';

const minute = 60_000;

/** Asks again while the vault says that there were too many calls. */
const patiently = async <Name extends ChannelOf<'vault'>>(
  vault: VaultAtWork,
  channel: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> => {
  for (;;) {
    const answer = await vault.ask(channel, input);
    if (answer.ok) return answer.value;
    if (answer.error.reason !== 'too-many-calls') throw new Error(`${channel}: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

/** Fits into a field of so many characters, whole texts only. */
const upTo = (most: number, texts: readonly string[]): string => {
  const fitting: string[] = [];
  for (const text of texts) if ([...fitting, text].join('\n').length <= most) fitting.push(text);
  return fitting.join('\n');
};

/** Puts hostile texts into every field of a practice that takes text; answers the sealed session's documents. */
export const fillWithTexts = (home: string, patient: string, texts: readonly string[]) =>
  atWork(home, async (vault) => {
    const all = texts.join('\n');
    const at = (index: number): string => texts[index % texts.length] ?? '';
    for (const text of texts) {
      const fields = { kind: 'serum', name: text, maker: text, active: text } as const;
      const rest = { routeClass: 'unknown', sterile: 'unknown', unit: 'ul', ...nothingNoted } as const;
      await patiently(vault, 'products:save', { id: newId(), revision: 0, fields: { ...fields, ...rest } });
      await patiently(
        vault,
        'patients:save',
        patientInput({ family: text, given: text, phone: text.slice(0, 60), email: text, note: text }),
      );
    }
    const { patient: known } = await vault.get('patients:chart', { id: patient });
    const { id, number: _number, revision, ...fields } = known;
    await vault.get('patients:save', {
      id,
      revision,
      draft: null,
      fields: {
        ...fields,
        note: all,
        address: upTo(1000, texts),
        email: at(3),
        allergies: { state: 'some', items: texts.slice(0, 40) },
      },
    });
    const yes = (detail: string) => ({ answer: 'yes' as const, detail, date: null });
    const answers = Object.fromEntries(questions.map((question, index) => [question.id, yes(at(index))]));
    await vault.get('screenings:save', screeningInput(patient, { answers, note: all }));
    const now = Date.now() - 60 * minute;
    const asked = consentInput(patient, now);
    const consent = await vault.get('consents:sign', {
      ...asked,
      fields: { ...asked.fields, note: upTo(4000, texts), scope: { ...asked.fields.scope, price: at(5) } },
    });
    const plain = sessionFields(now);
    const areas = plain.areas.map((area) => ({ ...area, note: all, stoppedReason: at(7) }));
    const other = { state: 'some' as const, kinds: ['other' as const], detail: upTo(4000, texts) };
    const { sealed } = await sealWithReasons(
      vault,
      sealInput(patient, now, { ...plain, consent: consent.id, areas, note: all, otherReaction: other }),
    );
    await vault.get('drafts:save', { id: newId(), kind: 'session', patient, save: 1, body: all });
    const { practice } = await vault.get('practice:home', {});
    const { id: _id, revision: seen, ...own } = practice;
    await vault.get('practice:save', {
      revision: seen,
      practice: { ...own, name: at(1), phone: '', email: '' },
    });
    const session = await vault.get('documents:create', { kind: 'session', source: sealed.session.id });
    const aftercare = await vault.get('documents:create', { kind: 'aftercare', source: sealed.session.id });
    return { session: session.id, aftercare: aftercare.id };
  });
