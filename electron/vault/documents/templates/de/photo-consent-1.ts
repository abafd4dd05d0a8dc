import type { TemplateFields } from '../../../../../shared/templates/template.ts';

/** The first shipped German consent to photos, by purpose. */
export const einwilligungFotos1: TemplateFields = {
  kind: 'photo-consent',
  title: 'Einwilligung Fotos',
  heading: 'Einwilligung in Fotos',
  sourceNote:
    'Für dieses Programm geschrieben nach den Inhalten, die Foto-Klauseln des Faches gemeinsam haben: jeder Zweck für sich, jeder einzeln widerrufbar, und was sich nicht zurückholen lässt.',
  source: `Dieses Blatt handelt von Fotos dieser Stellen: {{ areas }}. Es wurde Ihnen am {{ offered_on }} angeboten. Sie müssen sich nicht heute entscheiden, und ein Nein ändert nichts an Ihrer Behandlung.

## Was fotografiert wird

Nur die Haut, die behandelt wird, jedes Mal aus demselben Abstand und von derselben Seite, damit man Veränderungen sieht. Wären Ihr Gesicht, eine Tätowierung, ein Muttermal oder Schmuck im Bild und nicht nötig, lassen wir sie weg oder decken sie ab. Sie können jedes Foto ansehen und jedes neu aufnehmen oder weglassen lassen.

## Wo die Fotos liegen

{{ practice }} bewahrt sie verschlüsselt auf einem Computer der Praxis auf, als Teil Ihrer Akte. {% if retention_known %}Wir bewahren sie nach Ihrem letzten Besuch {{ retention }} auf.{% else %}Wir bewahren sie so lange auf, wie es die hier geltenden Regeln für Behandlungsakten verlangen; fragen Sie uns, wie lange das ist.{% endif %} Sie liegen nicht auf einem Telefon und nicht in einer Cloud. Der Ort und die Angaben, die eine Kamera in ein Foto schreibt, werden entfernt. Sie können eine Kopie verlangen.

## Wofür sie verwendet werden dürfen

Jedes davon ist eine eigene Entscheidung.

{% clause record-photos, optional, ask: "Meine Fotos dürfen in meiner Behandlungsakte aufbewahrt werden." %}
**Ihre Akte.** Um zu vergleichen, wie sich Ihre Haut verändert, und um nachzusehen, wenn etwas schiefgeht.
{% endclause %}

{% clause teaching-photos, optional, ask: "Meine Fotos dürfen ohne meinen Namen im Unterricht gezeigt werden." %}
**Unterricht.** Gezeigt vor Kolleginnen und Kollegen oder Lernenden, auf einem Bildschirm oder gedruckt, ohne Ihren Namen. Wer Sie kennt, erkennt Sie vielleicht trotzdem.
{% endclause %}

{% clause marketing-photos, optional, ask: "Meine Fotos dürfen ohne meinen Namen veröffentlicht werden, um von der Praxis zu erzählen." %}
**Von der Praxis erzählen.** Auf unserer Website, in sozialen Medien oder gedruckt, ohne Ihren Namen. Was veröffentlicht ist, kann jeder überall kopieren, und manches davon lässt sich nie zurückholen.
{% endclause %}

{% clause withdrawal %}
## Wenn Sie es sich anders überlegen

Sie können jedes Ja jederzeit zurücknehmen, mündlich oder schriftlich: {{ complaint_contact }}. Von da an machen wir für diesen Zweck keine Fotos mehr und verwenden die vorhandenen nicht mehr. Was wir selbst veröffentlicht haben, entfernen wir; was andere kopiert haben, bleibt vielleicht. Fotos, die zu Ihrer Behandlungsakte gehören, bleiben so lange darin, wie Akten aufbewahrt werden müssen.
{% endclause %}
`,
};
