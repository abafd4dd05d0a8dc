import type { TemplateFields } from '../../../../../shared/templates/template.ts';

/** The first shipped German consent of a parent or guardian. */
export const einwilligungEltern1: TemplateFields = {
  kind: 'guardian-consent',
  title: 'Einwilligung der Sorgeberechtigten',
  heading: 'Einwilligung der Sorgeberechtigten',
  sourceNote:
    'Für dieses Programm geschrieben. Die meisten Blätter des Faches nennen ein Alter von 18 Jahren, und die von der US-Behörde FDA zugelassenen Anwendungen beginnen mit 22. Ob eine Praxis einen jungen Menschen überhaupt behandeln darf, ist eine Frage des örtlichen Rechts, die dieser Text nicht beantwortet.',
  source: `{{ patient_name }} wurde am {{ patient_born }} geboren und ist {{ patient_age }} Jahre alt. Dieses Blatt ist für {{ guardian_name }} ({{ guardian_relation }}). Es gehört zu der Einwilligung in die Behandlung selbst, die Sie beide zuerst lesen sollten. Es wurde am {{ offered_on }} angeboten.

## Warum es ein zweites Blatt gibt

Dehnungsstreifen und Narben verblassen bei jungen Menschen oft noch Monate oder Jahre von selbst, und der Körper wächst noch, sodass neue kommen können. Microneedling ist nie dringend. Die meisten Praxen behandeln erst ab 18 Jahren, und die Studien sind an Erwachsenen. Warten ist eine gute Wahl und kostet nichts.

## Worum wir Sie beide bitten

- **Es muss der eigene Wunsch des jungen Menschen sein.** Wir sprechen eine Weile allein mit ihm und hören sofort auf, wenn er es sagt, auch wenn Sie eingewilligt haben.
- Alle Fragen zur Gesundheit werden gemeinsam und ehrlich beantwortet.
- Eine erwachsene Person, die entscheiden darf, ist während jeder Sitzung da.
- Die Hinweise für danach werden befolgt, und Sie rufen uns an, wenn etwas nicht gut aussieht.

{% clause own-wish, required, ask: "Der junge Mensch hat mir gesagt, dass er diese Behandlung selbst möchte." %}
Niemand soll sie machen lassen, weil jemand anderes es gern hätte.
{% endclause %}

{% clause may-decide, required, ask: "Ich darf über Behandlungen dieses jungen Menschen entscheiden." %}
Wenn eine zweite Person gefragt werden muss, unterschreibt auch sie. Sagen Sie uns, wer das ist.
{% endclause %}

{% clause withdrawal %}
## Wenn Sie es sich anders überlegen

Jede und jeder von Ihnen kann dies jederzeit zurücknehmen, auch mitten in einer Sitzung und ohne Grund. Ab dem Geburtstag, von dem an der junge Mensch hier allein entscheiden darf, wird er selbst neu gefragt.
{% endclause %}
`,
};
