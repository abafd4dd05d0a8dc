/** Paragraphs that several shipped German consents share. They are part of shipped versions: other words are new parts. */

export const beforeYouReadOn = `## Bevor Sie weiterlesen

Sie müssen sich nicht heute entscheiden. Dieses Blatt wurde Ihnen am {{ offered_on }} angeboten. Nehmen Sie es mit, sprechen Sie mit anderen darüber, und fragen Sie uns alles, was Sie wissen möchten. Sie können jetzt oder später Nein sagen, ohne einen Grund zu nennen.`;

export const radiofrequencyWhatIsDone = `{% if radiofrequency %}
Dieses Gerät leitet außerdem Radiofrequenz, einen elektrischen Strom, durch die Nadeln. Er erwärmt die Haut unter der Oberfläche. Das ist eine andere Behandlung als Nadeln allein, mit eigenen Risiken.
{% endif %}`;

export const namedProducts = `Jedes Mittel wird Ihnen genannt, bevor es auf Ihre Haut kommt, und seine Chargennummer steht in Ihrer Akte.`;

export const risks = `{% clause risks %}
## Was schiefgehen kann

**Häufig, und meist nach einer Woche vorbei:** Rötung für ein bis zwei Tage, Schwellung für einige Stunden, feine Blutpunkte, kleine blaue Flecken, Spannen, Juckreiz, trockene oder schuppende Haut.

**Seltener:** Rötung länger als eine Woche; dunkle oder helle Flecken, öfter auf dunklerer Haut und nach Sonne; Pickel; Ausschlag oder Allergie; wiederkehrende Fieberbläschen; eine Infektion, die behandelt werden muss.

**Selten, aber ernst:** Narben, darunter wulstige Narben (Keloide) und Reihen kleiner Male von den Nadeln; harte Knoten in der Haut (Granulome), die Tage oder Wochen später auftreten und mit Mitteln auf der offenen Haut zusammenhängen können; Farbflecken, die bleiben; eine schwere Infektion oder allergische Reaktion.
{% if radiofrequency %}
**Mit Radiofrequenz außerdem:** Verbrennungen, Narben, Schwund von Fett unter der Haut und Nervenschäden. Die US-Behörde FDA hat im Oktober 2025 davor gewarnt.
{% endif %}
Das Risiko ist höher bei einer Infektion an der Stelle, bei dunklerer Haut, einer Metallallergie oder einer Neigung zu dicken Narben. Die Studien sind klein, deshalb können wir Ihnen keine genauen Zahlen nennen.
{% endclause %}`;

export const anaestheticRisks = `{% clause anaesthetic-risks %}
## Wenn ein betäubendes Mittel verwendet wird

Es kann die Haut röten, blass machen oder anschwellen lassen und eine Allergie auslösen. Zu viel davon, auf großer Fläche oder zu lange, kann ins Blut gelangen und Herz und Gehirn schaden; in seltenen Fällen sind Menschen gestorben. Verwenden Sie vor dem Termin zu Hause keines, wenn es nicht abgesprochen ist. Sagen Sie uns sofort Bescheid bei Schwindel, Ohrensausen, tauber Zunge, Metallgeschmack, Zuckungen, Herzrasen oder Atemnot.
{% endclause %}`;

export const beforeAndAfter = `## Vorher und nachher

Sagen Sie uns **vor jeder Sitzung** Bescheid über: Schwangerschaft oder Stillzeit; Infektionen, Fieberbläschen oder verletzte Haut; dicke Narben; Allergien; jede Krankheit; alle Medikamente, darunter Isotretinoin, Blutverdünner, Kortison und Mittel für den Herzrhythmus. Setzen Sie wegen dieses Blattes nie ein verordnetes Medikament ab: Fragen Sie, wer es verordnet hat.

Halten Sie Sonne, Selbstbräuner, Wachs, Laser, Peelings, Retinoide und Säuren von der Stelle fern; wir sagen Ihnen, wie lange. Danach bekommen Sie ein Merkblatt mit Tagen, Uhrzeiten und einer Telefonnummer.`;

export const photos = `{% clause photos %}
## Ihre Fotos

Fotos haben drei getrennte Zwecke: Ihre Akte, Unterricht und Werbung. Sie wählen für jeden Ja oder Nein. Ein Nein ändert nichts an Ihrer Behandlung. Sie können jedes Ja jederzeit zurücknehmen; von da an verwenden wir die Fotos dafür nicht mehr. Was veröffentlicht wurde, lässt sich vielleicht nicht ganz zurückholen.
{% endclause %}`;

export const yourRecord = `## Ihre Akte

Ihre Akte und Ihre Fotos bewahrt {{ practice }} verschlüsselt auf einem Computer der Praxis auf. {% if retention_known %}Wir bewahren sie nach Ihrem letzten Besuch {{ retention }} auf.{% else %}Wir bewahren sie so lange auf, wie es die hier geltenden Regeln für Behandlungsakten verlangen; fragen Sie uns, wie lange das ist.{% endif %} Sie können Ihre Akte ansehen, eine Kopie verlangen und Fehler berichtigen lassen. In manchen Fällen können Sie verlangen, dass wir sie löschen oder nur noch eingeschränkt verwenden. Sie können sich bei der Datenschutzbehörde beschweren.

## Wenn Sie unzufrieden sind

Sagen Sie es zuerst uns: {{ complaint_contact }}. Wenn das nicht hilft, fragen Sie uns, welche Stelle uns beaufsichtigt, und beschweren Sie sich dort.`;

export const deciding = `{% clause withdrawal %}
## Selbst entscheiden

Wenn Sie eine Dolmetscherin, eine Begleitung oder das Vorlesen dieses Blattes wünschen, sagen Sie es uns, bevor Sie unterschreiben. Unterschreiben Sie nur, wenn Sie sich wohl und klar genug fühlen, um zu entscheiden, und wenn Sie niemand drängt. Sie können Ihre Einwilligung jederzeit widerrufen, auch mitten in einer Sitzung: Sagen Sie Stopp, und wir hören auf. Was bis dahin getan wurde, bleibt in Ihrer Akte.
{% endclause %}`;

export const consentSourceNote =
  'Für dieses Programm geschrieben nach den Inhalten, die Einwilligungen des Faches gemeinsam haben: Prüflisten von Berufsregistern, veröffentlichte Risikolisten des Microneedlings und die Warnung der US-Behörde FDA vom Oktober 2025 zur Radiofrequenz.';
