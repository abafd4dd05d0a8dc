import type { TemplateFields } from '../../../../../shared/templates/template.ts';

/** The first shipped German treatment plan with costs. */
export const behandlungsplan1: TemplateFields = {
  kind: 'plan',
  title: 'Behandlungsplan mit Kosten',
  heading: 'Ihr Behandlungsplan',
  sourceNote:
    'Für dieses Programm geschrieben. Zahl und Abstand der Sitzungen sind, was vereinbart wurde, keine Empfehlung dieses Textes.',
  source: `Für {{ patient_name }}, erstellt am {{ today }} von {{ practitioner }}, {{ practice }}.

## Was geplant ist

| | |
|---|---|
| Stellen | {{ areas }} |
| Ziel | {{ goal }} |
| Gerät | {{ device }} |
| Tiefe, höchstens | {{ max_depth }} |
| Mittel | {{ products }} |
| Sitzungen | {{ sessions }} |
| Abstand | {{ interval }} |

## Wann

{% for date in planned_dates %}
- {{ date }}
{% endfor %}

Diese Tage sind ein Plan. Sie verschieben sich, wenn Ihre Haut länger braucht, und wenn Sie es möchten.

## Was es kostet

{% if price_known %}{{ price }}{% else %}Der Preis wurde hier nicht aufgeschrieben. Fragen Sie danach, bevor Sie sich entscheiden.{% endif %}

Fragen Sie uns, was mit dem Preis geschieht, wenn eine Sitzung ausfällt, wenn Sie früher aufhören oder wenn mehr Sitzungen vorgeschlagen werden.

## Was dieser Plan nicht ist

Er ist keine Einwilligung: Die lesen und unterschreiben Sie für sich, und Sie können jederzeit Nein sagen. Er ist kein Versprechen: Ergebnisse sind verschieden, kommen langsam in den drei bis sechs Monaten nach den Sitzungen, und Ihres kann niemand vorhersagen. Nach jeder zweiten Sitzung sehen wir gemeinsam, ob es weitergehen soll.

Fragen: {{ complaint_contact }}.
`,
};
