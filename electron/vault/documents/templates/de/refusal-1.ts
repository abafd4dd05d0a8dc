import type { TemplateFields } from '../../../../../shared/templates/template.ts';

/** The first shipped German record of a refusal. */
export const ablehnung1: TemplateFields = {
  kind: 'refusal',
  title: 'Vermerk über ein Nein',
  heading: 'Die Behandlung wurde abgelehnt',
  sourceNote: 'Für dieses Programm geschrieben.',
  source: `{{ patient_name }} wurde am {{ offered_on }} das Microneedling dieser Stellen angeboten: {{ areas }}, mit dem Einwilligungsblatt und Zeit für Fragen.

{{ patient_name }} hat entschieden, **diese Behandlung nicht machen zu lassen**, oder einen Teil davon nicht. Ein Grund muss nicht genannt werden, und die Entscheidung ändert nichts daran, wie {{ practice }} sich kümmert.

## Worüber gesprochen wurde

Was die Behandlung ist, was man von ihr erwarten kann, was schiefgehen kann, und die anderen Möglichkeiten, darunter nichts zu tun. Was hier behandelt wird, schadet der Gesundheit nicht, wenn es bleibt, wie es ist. Wenn ein Mal, ein Knoten oder ein Fleck sich verändert, juckt, blutet oder wächst, gehört er einer Ärztin oder einem Arzt gezeigt, behandelt oder nicht.

{% clause may-change %}
## Wenn Sie es sich anders überlegen

Sie können jederzeit wiederkommen. Nichts, was vorher unterschrieben wurde, gilt dann: Sie lesen das Blatt neu und entscheiden neu.
{% endclause %}

Fragen: {{ complaint_contact }}.
`,
};
