import type { TemplateFields } from '../../../../../shared/templates/template.ts';

/** The first shipped consent of a parent or guardian for somebody who is under age. */
export const guardianConsent1: TemplateFields = {
  kind: 'guardian-consent',
  title: 'Consent of a parent or guardian',
  heading: 'Consent of a parent or guardian',
  sourceNote:
    'Written for this program. Most forms of the field set an age of 18, and the uses that the United States FDA authorised begin at 22. Whether a practice may treat a young person at all is a question of local law that this text does not answer.',
  source: `{{ patient_name }} was born on {{ patient_born }} and is {{ patient_age }} years old. This form is for {{ guardian_name }} ({{ guardian_relation }}). It comes beside the consent to the treatment itself, which both of you should read first. It was offered on {{ offered_on }}.

## Why there is a second form

Stretch marks and scars in young people often go on fading by themselves for months or years, and the body is still growing, so new ones can come. Microneedling is never urgent. Most practices treat from the age of 18 only, and the studies are of adults. Waiting is a good choice, and costs nothing.

## What we ask of you both

- **It has to be the young person’s own wish.** We speak with them alone for a while, and stop at once whenever they say so, also when you have agreed.
- Everything on the screening form is answered together, and honestly.
- An adult who may decide is there for the whole of each session.
- The aftercare is followed, and one of you calls us when something looks wrong.

{% clause own-wish, required, ask: "The young person has told me that they want this treatment themselves." %}
Nobody should have it done because somebody else would like it.
{% endclause %}

{% clause may-decide, required, ask: "I am allowed to decide about treatments for this young person." %}
If there is a second person who has to be asked by law, they have to sign too. Tell us who that is.
{% endclause %}

{% clause withdrawal %}
## Changing your mind

Each of you can take this back at any time, also in the middle of a session, and without giving a reason. From the birthday on which the law here lets the young person decide alone, they are asked again themselves.
{% endclause %}
`,
};
