import type { TemplateFields } from '../../../../../shared/templates/template.ts';
import {
  anaestheticRisks,
  beforeAndAfter,
  beforeYouReadOn,
  consentSourceNote,
  deciding,
  photos,
  radiofrequencyWhatIsDone,
  risks,
  yourRecord,
} from './consent-parts-1.ts';

/** The first shipped consent text for the face, where the aim is texture, fine lines or pores. */
export const consentFace1: TemplateFields = {
  kind: 'consent',
  title: 'Microneedling consent, face',
  heading: 'Consent to microneedling of the face',
  sourceNote: consentSourceNote,
  source: `${beforeYouReadOn}

## What will be done

Microneedling makes many tiny holes in the skin with fine, short needles. The skin closes them, and in the weeks after that it builds new tissue. First your skin is cleaned, and a numbing cream may be used. Then the device goes over your face several times in several directions; round the eyes, on the nose and on the lip the needles are set shorter. A gel helps it glide. It can feel like scratching, heat or pricking, and your eyes may water.
${radiofrequencyWhatIsDone}
Every product is named to you before it touches your skin, and its lot number is kept in your record. We keep needles away from the eyelids, moles, open spots and cold sores.
{% clause outside-use, when: outside_authorised_use %}
## The device’s authorised use

What you are asking for is outside the uses that this device is authorised for here, or we do not know whether it is among them. Please decide as if the treatment were **outside the device’s authorised use**: the maker may not have shown the authorities how well it works for this, and how often it does harm. Ask us why we suggest it all the same.
{% endclause %}
## What you can expect

The aim is smoother skin: a finer texture, softer lines, or less visible pores. Some people see a clear change, some a small one, some none. Change is slow: it goes on for three to six months after the sessions, and new lines come with age. **Nobody can promise you a result.** If more sessions are suggested later, you decide again.

{% clause alternatives %}
## Other choices

- **Doing nothing.** This treatment is never necessary, and you can choose to leave your skin as it is at any time.
- **Sun protection, creams, peels, laser or light.** They have benefits and risks of their own. We can tell you what we know, or you can ask a doctor.
{% endclause %}

${risks}

{% clause face-risks %}
**On the face also:** swelling round the eyes for a day or two; a cold sore that comes back, even after years, and can spread over the treated skin; acne that flares. If you ever had cold sores, tell us before each session: a doctor may prescribe a medicine that you take beforehand.
{% endclause %}

${anaestheticRisks}

${beforeAndAfter}

Wear no make-up when you come. Do not plan a party, an interview or a day in the sun for the days after it.

${photos}

${yourRecord}

${deciding}
`,
};
