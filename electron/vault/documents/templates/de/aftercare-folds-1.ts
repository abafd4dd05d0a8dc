import type { TemplateFields } from '../../../../../shared/templates/template.ts';

/** The first shipped German aftercare text for breast, armpit and folds (hours: domain.md 2.14). */
export const nachsorgeFalten1: TemplateFields = {
  kind: 'aftercare',
  title: 'Nachsorge, Brust, Achsel und Hautfalten',
  heading: 'So pflegen Sie Ihre Haut',
  sourceNote:
    'Stunden nach den Merkblättern mehrerer Praxen und Gerätehersteller, die für das Gesicht sind und sich unterscheiden; die längere Zeit wurde genommen. Die Zeilen zu Kleidung, Deodorant, Rasur und feuchter Haut sind eigene.',
  source: `Behandelt am {{ day }}: {{ areas }}. Fertig waren wir um {{ finished }}. Die Zeiten unten sind von da an gerechnet.

## Bis wann

{% times %}
{% time until: 12 %}Fassen Sie die Stelle nicht an. Waschen Sie sie danach sanft mit klarem, lauwarmem Wasser und tupfen Sie sie trocken, auch in der Falte.{% endtime %}
{% time until: 24 %}Keine Creme, kein Puder, kein Parfüm auf die Stelle, außer was Sie von uns bekommen haben.{% endtime %}
{% time until: 24 %}Kein Alkohol. Setzen Sie wegen dieses Blattes nie ein verordnetes Medikament ab: Fragen Sie, wer es verordnet hat.{% endtime %}
{% time until: 72 %}Kein Deodorant und keine Rasur an der Stelle.{% endtime %}
{% time until: 72 %}Keine heiße Dusche, keine Sauna, kein Sport, nichts, was Sie schwitzen lässt.{% endtime %}
{% time until: 72 %}Tragen Sie lockere, saubere Baumwolle. Kein Bügel-BH, kein Sport-BH, kein Träger und keine Naht, die reibt. Wechseln Sie, was feucht ist.{% endtime %}
{% time until: 72 %}Nicht zupfen oder kratzen.{% endtime %}
{% time until: 120 %}Kein Schwimmbad, kein Meer, kein Bad. Waschen Sie sich mit lauwarmer Dusche.{% endtime %}
{% time until: 168 %}Keine direkte Sonne und kein Solarium.{% endtime %}
{% time until: 168 %}Kein Retinoid, keine Fruchtsäure, keine Salicylsäure, kein Vitamin C, kein Peeling.{% endtime %}
{% time from: 24, until: 336 %}Mineralischer Sonnenschutz, Faktor 30 bis 50, wann immer die Stelle nicht bedeckt ist.{% endtime %}
{% time until: 336 %}Kein Laser, kein Peeling und kein Wachs an der Stelle.{% endtime %}
{% endtimes %}

{% columns %}
## Was üblich ist

Rötung für 1 bis 2 Tage, Schwellung für Stunden, empfindliche Haut, wo Kleidung anliegt, trockene Haut für bis zu 3 Tage.
{% next %}
## Nicht zu Hause

Kein Roller, Stempel oder Stift auf dieser Haut zu Hause, auch nicht zwischen den Sitzungen. Wenn Sie stillen, fragen Sie uns, bevor Sie etwas auf die Brust geben.
{% endcolumns %}

{% callbox %}
Rötung, die sich ausbreitet, nässende oder riechende Haut, Eiter, Blasen oder Fieber; harte Knoten, auch Tage oder Wochen später; dunkle Flecken; oder alles, was Sie beunruhigt. **Bei Atemnot oder wenn Gesicht oder Hals anschwellen, rufen Sie sofort den Notruf.**
{% endcallbox %}
`,
};
