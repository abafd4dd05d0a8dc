import type { App, Session } from 'electron';

/** Chromium switches that leave it no way out, set before it starts (security.md §3.9). */
export const cutNetwork = (app: App): void => {
  app.commandLine.appendSwitch('proxy-server', 'http://127.0.0.1:9');
  app.commandLine.appendSwitch('proxy-bypass-list', '<-loopback>');
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  app.commandLine.appendSwitch('disable-background-networking');
};

/** Cancels every request that is not our own page's. */
export const refuseForeignRequests = (of: Session): void => {
  of.webRequest.onBeforeRequest((request, answer) => {
    const own = /^(app|blob|data|devtools):/.test(request.url);
    answer({ cancel: !own });
  });
};
