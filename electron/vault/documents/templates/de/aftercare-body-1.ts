import type { TemplateFields } from '../../../../../shared/templates/template.ts';

/** The first shipped German aftercare text for the body (hours: domain.md 2.14). */
export const nachsorgeKoerper1: TemplateFields = {
  kind: 'aftercare',
  title: 'Nachsorge, Körper',
  heading: 'So pflegen Sie Ihre Haut',
  sourceNote:
    'Stunden nach den Merkblättern mehrerer Praxen und Gerätehersteller, die sich unterscheiden; wo sie es tun, wurde für den Körper die längere Zeit genommen. Die Zeilen zu Kleidung und Rasur sind eigene: Die Merkblätter sind für das Gesicht.',
  source: `Behandelt am {{ day }}: {{ areas }}. Fertig waren wir um {{ finished }}. Die Zeiten unten sind von da an gerechnet.

## Bis wann

{% times %}
{% time until: 12 %}Fassen Sie die Stelle nicht an. Waschen Sie sie danach sanft mit klarem Wasser.{% endtime %}
{% time until: 24 %}Kein Make-up, keine Creme, kein Parfüm auf die Stelle, außer was Sie von uns bekommen haben.{% endtime %}
{% time until: 24 %}Kein Alkohol. Setzen Sie wegen dieses Blattes nie ein verordnetes Medikament ab: Fragen Sie, wer es verordnet hat.{% endtime %}
{% time until: 72 %}Keine heiße Dusche, keine Sauna, kein Sport, nichts, was Sie schwitzen lässt.{% endtime %}
{% time until: 72 %}Nicht zupfen, kratzen oder rasieren. Tragen Sie lockere Baumwolle; kein Bund, BH oder Träger, der reibt.{% endtime %}
{% time until: 120 %}Kein Schwimmbad, kein Meer, kein Bad. Waschen Sie sich mit lauwarmer Dusche.{% endtime %}
{% time until: 168 %}Keine direkte Sonne und kein Solarium.{% endtime %}
{% time until: 168 %}Kein Retinoid, keine Fruchtsäure, keine Salicylsäure, kein Vitamin C, kein Peeling.{% endtime %}
{% time from: 24, until: 336 %}Mineralischer Sonnenschutz, Faktor 30 bis 50, wann immer die Stelle nicht bedeckt ist.{% endtime %}
{% time until: 336 %}Kein Wachs, kein Laser und kein Peeling an der Stelle.{% endtime %}
{% endtimes %}

{% columns %}
## Was üblich ist

Rötung für 1 bis 2 Tage, Schwellung für Stunden, trockene Haut für bis zu 3 Tage.
{% next %}
## Nicht zu Hause

Kein Roller, Stempel oder Stift auf dieser Haut zu Hause, auch nicht zwischen den Sitzungen.
{% endcolumns %}

{% callbox %}
Rötung, die sich ausbreitet, Eiter, Blasen oder Fieber; harte Knoten, auch Tage oder Wochen später; dunkle Flecken; oder alles, was Sie beunruhigt. **Bei Atemnot oder wenn Gesicht oder Hals anschwellen, rufen Sie sofort den Notruf.**
{% endcallbox %}
`,
};
