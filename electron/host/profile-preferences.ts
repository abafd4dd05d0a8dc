import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const blocked = 2; // Chromium's content setting "block"

/** Names are looked up only by a resolver that does not answer, so that a page cannot leak a word as a host name. */
const localState = {
  dns_over_https: { mode: 'secure', templates: 'https://127.0.0.1:9/dns-query' },
};

/** Nothing of the browser around the page: no devices, no autofill, no prefetching, no printed address. */
const preferences = {
  webrtc: {
    ip_handling_policy: 'disable_non_proxied_udp',
    multiple_routes_enabled: false,
    nonproxied_udp_enabled: false,
  },
  net: { network_prediction_options: blocked },
  autofill: { profile_enabled: false, credit_card_enabled: false },
  credentials_enable_service: false,
  printing: { print_header_footer: false },
  search: { suggest_enabled: false },
  spellcheck: { use_spelling_service: false },
  browser: { enable_spellchecking: false },
  translate: { enabled: false },
  safebrowsing: { enabled: false },
  alternate_error_pages: { enabled: false },
  profile: {
    default_content_setting_values: {
      bluetooth_guard: blocked,
      hid_guard: blocked,
      serial_guard: blocked,
      usb_guard: blocked,
      sensors: blocked,
    },
  },
};

/** Writes the settings of a fresh profile, which Chromium has no switches for. */
export function writePreferences(profile: string): void {
  mkdirSync(join(profile, 'Default'), { recursive: true, mode: 0o700 });
  writeFileSync(join(profile, 'Local State'), JSON.stringify(localState));
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}
