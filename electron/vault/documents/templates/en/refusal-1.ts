import type { TemplateFields } from '../../../../../shared/templates/template.ts';

/** The first shipped record of a refusal. */
export const refusal1: TemplateFields = {
  kind: 'refusal',
  title: 'Record of a no',
  heading: 'The treatment was declined',
  sourceNote: 'Written for this program.',
  source: `Microneedling of {{ areas }} was offered to {{ patient_name }} on {{ offered_on }}, with the consent form and time for questions.

{{ patient_name }} has decided **not to have this treatment**, or not to have a part of it. No reason has to be given, and the decision changes nothing about how they are looked after by {{ practice }}.

## What was talked about

What the treatment is, what can be expected of it, what can go wrong, and the other choices, among them doing nothing. For what is treated here, leaving it as it is does no harm to health. If a mark, a lump or a patch of colour changes, itches, bleeds or grows, it should be shown to a doctor, treated or not.

{% clause may-change %}
## If you change your mind

You can come back at any time. Nothing that was signed before counts then: you read the form again and decide again.
{% endclause %}

Questions: {{ complaint_contact }}.
`,
};
