import type { TemplateFields } from '../../../../../shared/templates/template.ts';

/** The first shipped German aftercare text for face and neck (hours: domain.md 2.14). */
export const nachsorgeGesicht1: TemplateFields = {
  kind: 'aftercare',
  title: 'Nachsorge, Gesicht und Hals',
  heading: 'So pflegen Sie Ihre Haut',
  sourceNote:
    'Stunden nach den Merkblättern mehrerer Praxen und Gerätehersteller, die sich unterscheiden; wo sie es tun, wurde die längere Zeit genommen.',
  source: `Behandelt am {{ day }}: {{ areas }}. Fertig waren wir um {{ finished }}. Die Zeiten unten sind von da an gerechnet.

## Bis wann

{% times %}
{% time until: 12 %}Fassen Sie Ihr Gesicht nicht an. Waschen Sie es danach sanft mit klarem, lauwarmem Wasser und tupfen Sie es trocken.{% endtime %}
{% time until: 24 %}Kein Make-up, keine Creme, kein Parfüm, außer was Sie von uns bekommen haben. Noch kein Sonnenschutz: Bleiben Sie aus der Sonne.{% endtime %}
{% time until: 24 %}Kein Alkohol. Setzen Sie wegen dieses Blattes nie ein verordnetes Medikament ab: Fragen Sie, wer es verordnet hat.{% endtime %}
{% time until: 24 %}Schlafen Sie auf einem frischen Kissenbezug, wenn es geht auf dem Rücken.{% endtime %}
{% time until: 72 %}Keine heiße Dusche, keine Sauna, kein Sport, nichts, was Sie schwitzen lässt. Nicht rasieren, wachsen oder zupfen.{% endtime %}
{% time until: 72 %}Nicht zupfen, kratzen oder abziehen. Trockene, raue Haut löst sich von selbst.{% endtime %}
{% time until: 72 %}Kein Schwimmbad und kein Meer.{% endtime %}
{% time until: 168 %}Keine direkte Sonne. Hut und Schatten sind besser als jede Creme.{% endtime %}
{% time until: 168 %}Kein Retinoid, keine Fruchtsäure, keine Salicylsäure, kein Vitamin C, kein Peeling.{% endtime %}
{% time from: 24, until: 336 %}Jeden Tag mineralischer Sonnenschutz, Faktor 30 bis 50.{% endtime %}
{% time until: 336 %}Kein Laser, kein Peeling und kein Wachs an der Stelle.{% endtime %}
{% endtimes %}

{% columns %}
## Was üblich ist

Rötung wie ein Sonnenbrand für 1 bis 2 Tage, Schwellung für Stunden, um die Augen bis in den nächsten Tag; gespannte, trockene oder schuppende Haut für bis zu 3 Tage.
{% next %}
## Nicht zu Hause

Kein Roller, Stempel oder Stift auf dieser Haut zu Hause, auch nicht zwischen den Sitzungen. Waschen Sie Pinsel und Schwämmchen, bevor Sie sie wieder verwenden.
{% endcolumns %}

{% callbox %}
Rötung, die sich ausbreitet, Eiter, Blasen oder Fieber; Fieberbläschen oder viele kleine Bläschen; harte Knoten, auch Tage oder Wochen später; dunkle Flecken; alles am oder im Auge; oder alles, was Sie beunruhigt. **Bei Atemnot oder wenn Gesicht oder Hals anschwellen, rufen Sie sofort den Notruf.**
{% endcallbox %}
`,
};
