import type { TemplateFields } from '../../../../../shared/templates/template.ts';

/** The first shipped record of a withdrawal. */
export const withdrawal1: TemplateFields = {
  kind: 'withdrawal',
  title: 'Record of a withdrawal',
  heading: 'A consent was withdrawn',
  sourceNote: 'Written for this program.',
  source: `On {{ withdrawn_on }}, {{ patient_name }} took back the consent that was signed on {{ signed_on }}, for {{ areas }}.

Reason, if one was given: {{ withdrawal_reason }}.

{% clause effect %}
## What follows from it

- From that day on nothing more is done under that consent. A treatment needs a new one, which is read and signed again.
- What was done before stays in the record, together with the consent as it was signed and this sheet. Records have to be kept; a withdrawal does not erase them.
- Where a yes to photos was taken back, they are no longer used for that purpose from that day on. What {{ practice }} published is removed; what others copied may remain.
- Aftercare and help go on as before. If something looks wrong, call.
{% endclause %}

Questions: {{ complaint_contact }}.
`,
};
