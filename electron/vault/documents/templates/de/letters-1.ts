import type { TemplateFields } from '../../../../../shared/templates/template.ts';

/** The first shipped German letter that asks a doctor to see a patient. */
export const ueberweisung1: TemplateFields = {
  kind: 'referral-letter',
  title: 'Brief an eine Ärztin oder einen Arzt',
  heading: 'Bitte um Mitbeurteilung',
  sourceNote: 'Für dieses Programm geschrieben nach dem, was ein solcher Brief üblicherweise sagen muss.',
  source: `An: {{ recipient }}

Betrifft: **{{ patient_name }}**, geboren {{ patient_born }}, unsere Nummer {{ patient_number }}

Sehr geehrte Kollegin, sehr geehrter Kollege,

bitte sehen Sie sich diese Patientin oder diesen Patienten an. Der Grund: {{ referral_reason }}

## Was hier gemacht wurde

Letzte Behandlung bei {{ practice }} am {{ day }}, Sitzung Nummer {{ session_number }}: Microneedling dieser Stellen: {{ areas }}, größte Tiefe {{ depth_used }}, mit {{ device }}. Betäubendes Mittel: {{ anaesthetic }}.

Mittel und Chargen:

{% for lot in lots_used %}
- {{ lot }}
{% endfor %}

## Was zu sehen war

Was: {{ event_what }}. Seit: {{ event_began }}. Wo: {{ event_areas }}. Wie stark: {{ event_severity }}. Was seither getan wurde: {{ event_course }}. Wie es steht: {{ event_outcome }}.

Mit diesem Brief ist die Patientin oder der Patient einverstanden. Fotos und den ganzen Bericht der Sitzung senden wir auf Anfrage und mit Einwilligung. Über eine kurze Antwort freuen wir uns.

Mit freundlichen Grüßen

{{ practitioner }}, {{ practitioner_qualification }}

{{ practice }}, {{ practice_address }}, {{ practice_phone }}
`,
};

/** The first shipped German letter about an adverse event. */
export const briefEreignis1: TemplateFields = {
  kind: 'adverse-event-letter',
  title: 'Brief über ein unerwünschtes Ereignis',
  heading: 'Was nach Ihrer Behandlung geschehen ist',
  sourceNote:
    'Für dieses Programm geschrieben nach Anleitungen, wie man mit Patientinnen und Patienten offen spricht: sagen, was man weiß, was nicht, was getan wurde und was folgt. Ob und wem ein Ereignis zu melden ist, hängt vom örtlichen Recht ab.',
  source: `An: {{ recipient }}

Betrifft: {{ patient_name }}, geboren {{ patient_born }}

Am {{ day }} wurden bei {{ practice }} diese Stellen mit Microneedling behandelt: {{ areas }}, Sitzung Nummer {{ session_number }}, mit {{ device }}. Danach geschah dies: **{{ event_what }}**.

## Was wir wissen

| | |
|---|---|
| Beginn | {{ event_began }} |
| Wo | {{ event_areas }} |
| Wie stark | {{ event_severity }} |
| Was seither getan wurde | {{ event_course }} |
| Wie es steht | {{ event_outcome }} |

Mittel und Chargen dieses Tages:

{% for lot in lots_used %}
- {{ lot }}
{% endfor %}

Es tut uns leid, dass dies geschehen ist. Nicht immer wissen wir, warum so etwas geschieht, und wir sagen Ihnen, wenn wir mehr erfahren.

## Was nun folgt

Wir sehen es uns mit Ihnen an, bis es abgeheilt ist. Bis dahin wird diese Stelle nicht mehr genadelt. Wird es schlimmer, rufen Sie uns an: {{ practice_phone }}. Bei Fieber, Atemnot oder wenn Gesicht oder Hals anschwellen, rufen Sie sofort den Notruf. Sie können jederzeit eine andere Ärztin oder einen anderen Arzt aufsuchen; wir senden ihnen, was sie brauchen, wenn Sie uns darum bitten.

Sie können eine Kopie Ihrer Akte verlangen, fragen, ob das Ereignis dem Hersteller oder einer Behörde gemeldet wurde, es selbst melden und sich beschweren: {{ complaint_contact }}.

{{ practitioner }}, {{ practitioner_qualification }}
`,
};

/** The first shipped German letter to a patient on whom a certain lot was used. */
export const briefCharge1: TemplateFields = {
  kind: 'exposure-letter',
  title: 'Brief über ein verwendetes Mittel',
  heading: 'Ein Mittel, das bei Ihnen verwendet wurde',
  sourceNote:
    'Für dieses Programm geschrieben nach Berichten, wie lange es ohne Aufzeichnung der Chargen dauerte, die Betroffenen zu finden und zu benachrichtigen (CDC, MMWR 2024;73(16):372).',
  source: `Guten Tag {{ patient_name }},

wir schreiben Ihnen, weil bei Ihrer Behandlung bei {{ practice }} ein Mittel verwendet wurde, über das wir etwas erfahren haben, das Sie wissen sollten.

| | |
|---|---|
| Mittel | {{ exposure_product }} |
| Hersteller | {{ exposure_maker }} |
| Charge | {{ exposure_lot }} |
| Haltbar bis | {{ exposure_expiry }} |
| Verwendet an | {{ exposure_areas }} |

An diesen Tagen:

{% for date in exposure_dates %}
- {{ date }}
{% endfor %}

{% if recall_known %}
Diese Charge wurde am {{ recalled_on }} zurückgerufen. Der Grund, der uns genannt wurde: {{ recall_reason }}
{% else %}
Von einem Rückruf dieser Charge wissen wir nichts. Wir schreiben aus Vorsicht und melden uns wieder, wenn wir mehr wissen.
{% endif %}

## Was Sie jetzt tun sollten

- **Sehen Sie Ihre Haut an**, wo Sie behandelt wurden. Sagen Sie uns, wenn dort Rötung, Knoten, Eiter, Schmerz oder etwas Neues ist, auch wenn es klein ist.
- **Wenn Sie sich krank fühlen**, mit Fieber, geschwollenen Drüsen oder Atemnot, gehen Sie zu einer Ärztin oder einem Arzt und nehmen Sie diesen Brief mit. Im Notfall rufen Sie den Notruf.
- **Rufen Sie uns an**: {{ practice_phone }}, auch wenn alles gut ist, damit wir wissen, dass dieser Brief bei Ihnen ist. Wir können Sie ansehen und Ihnen sagen, wen Sie noch fragen können.
- Bewahren Sie diesen Brief auf.

Eine Kopie Ihrer Akte dieser Tage können Sie jederzeit verlangen. Dieser Brief bedeutet nicht, dass Sie krank sind, und nicht, dass Sie es nicht sind.

{{ practitioner }}, {{ practitioner_qualification }}

{{ practice }}, {{ practice_address }}, {{ practice_phone }}
`,
};

/** The first shipped German letter to a patient who was treated on certain days, or by somebody, or with a device. */
export const briefBehandlungstage1: TemplateFields = {
  kind: 'visit-letter',
  title: 'Brief über Behandlungen an bestimmten Tagen',
  heading: 'Zu Ihrer Behandlung bei uns',
  sourceNote:
    'Für dieses Programm geschrieben nach dem Bericht über einen Ausbruch, bei dem die Betroffenen in Einwilligungen, handgeschriebenen Büchern und Telefonkontakten gesucht werden mussten (CDC, MMWR 2024;73(16):372).',
  source: `Guten Tag {{ patient_name }},

wir schreiben Ihnen, weil Sie bei {{ practice }} an Tagen behandelt wurden, über die wir etwas erfahren haben, das Sie wissen sollten.

An diesen Tagen wurden Sie behandelt:

{% for date in visit_dates %}
- {{ date }}
{% endfor %}

Behandelt wurde: {{ visit_areas }}.

## Was wir wissen

{{ visit_reason }}

## Was Sie jetzt tun sollten

- **Rufen Sie uns an**: {{ practice_phone }}, auch wenn alles gut ist, damit wir wissen, dass dieser Brief bei Ihnen ist. Wir können Ihnen sagen, ob und wo Sie sich untersuchen oder testen lassen sollten.
- **Wenn Sie sich krank fühlen**, mit Fieber, geschwollenen Drüsen oder Ausschlag, gehen Sie zu einer Ärztin oder einem Arzt und nehmen Sie diesen Brief mit. Im Notfall rufen Sie den Notruf.
- **Sehen Sie Ihre Haut an**, wo Sie behandelt wurden. Sagen Sie uns, wenn dort Rötung, Knoten, Eiter, Schmerz oder etwas Neues ist, auch wenn es klein ist.
- Bewahren Sie diesen Brief auf.

Eine Kopie Ihrer Akte dieser Tage können Sie jederzeit verlangen. Dieser Brief bedeutet nicht, dass Sie krank sind, und nicht, dass Sie es nicht sind.

{{ practitioner }}, {{ practitioner_qualification }}

{{ practice }}, {{ practice_address }}, {{ practice_phone }}
`,
};
