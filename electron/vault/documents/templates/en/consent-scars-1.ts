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

/** The first shipped consent text for scars. */
export const consentScars1: TemplateFields = {
  kind: 'consent',
  title: 'Microneedling consent, scars',
  heading: 'Consent to microneedling of scars',
  sourceNote: consentSourceNote,
  source: `${beforeYouReadOn}

## What will be done

Microneedling makes many tiny holes in the scar and the skin around it with fine, short needles. The skin closes them, and in the weeks after that it builds new tissue. First your skin is cleaned, and a numbing cream may be used. Then the device goes over the scar several times in several directions, until the skin is red or shows fine points of blood. A gel helps it glide. It can feel like scratching, heat or pricking; in an old scar you may feel less, or more.
${radiofrequencyWhatIsDone}
Every product is named to you before it touches your skin, and its lot number is kept in your record.

**A scar has to be old and quiet enough.** We do not treat a wound, a scar that is still red, itching or growing, or one that is raised beyond its edges. If a scar came after the removal of something in the skin, tell us what it was.
{% clause outside-use, when: outside_authorised_use %}
## The device’s authorised use

This scar is outside the uses that this device is authorised for here, or we do not know whether it is among them. Please decide as if the treatment were **outside the device’s authorised use**: the maker may not have shown the authorities how well it works for this, and how often it does harm. Ask us why we suggest it all the same.
{% endclause %}
## What you can expect

The aim is to make the scar less visible: softer, flatter, and closer in colour to the skin around it. A scar does not vanish. Some people see a clear change, some a small one, some none; deep, narrow scars change least. Change is slow: it goes on for three to six months after the sessions. **Nobody can promise you a result.** If more sessions are suggested later, you decide again.

{% clause alternatives %}
## Other choices

- **Doing nothing.** A quiet scar does not have to be treated, and you can choose this at any time.
- **Massage, silicone, creams, make-up, laser, injections or an operation.** They have benefits and risks of their own. We can tell you what we know; a doctor can tell you which of them suit your scar.
{% endclause %}

${risks}

{% clause scar-risks %}
**With scars also:** the scar can become more visible instead of less; it can become red, dark or light, or raised, for months or for good. The risk is higher if you or your family ever had a scar that grew thick.
{% endclause %}

${anaestheticRisks}

${beforeAndAfter}

${photos}

${yourRecord}

${deciding}
`,
};
