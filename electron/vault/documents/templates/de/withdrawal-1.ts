import type { TemplateFields } from '../../../../../shared/templates/template.ts';

/** The first shipped German record of a withdrawal. */
export const widerruf1: TemplateFields = {
  kind: 'withdrawal',
  title: 'Vermerk über einen Widerruf',
  heading: 'Eine Einwilligung wurde widerrufen',
  sourceNote: 'Für dieses Programm geschrieben.',
  source: `Am {{ withdrawn_on }} hat {{ patient_name }} die Einwilligung zurückgenommen, die am {{ signed_on }} unterschrieben wurde, für diese Stellen: {{ areas }}.

Grund, falls einer genannt wurde: {{ withdrawal_reason }}.

{% clause effect %}
## Was daraus folgt

- Von diesem Tag an geschieht unter dieser Einwilligung nichts mehr. Eine Behandlung braucht eine neue, die wieder gelesen und unterschrieben wird.
- Was vorher getan wurde, bleibt in der Akte, zusammen mit der Einwilligung, wie sie unterschrieben wurde, und diesem Blatt. Akten müssen aufbewahrt werden; ein Widerruf löscht sie nicht.
- Wo ein Ja zu Fotos zurückgenommen wurde, werden sie von diesem Tag an für diesen Zweck nicht mehr verwendet. Was {{ practice }} veröffentlicht hat, wird entfernt; was andere kopiert haben, bleibt vielleicht.
- Nachsorge und Hilfe gehen weiter wie vorher. Wenn etwas nicht gut aussieht, rufen Sie an.
{% endclause %}

Fragen: {{ complaint_contact }}.
`,
};
