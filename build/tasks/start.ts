import { bundle } from '../bundle.ts';
import { chooseHost, hasDisplay, hostLine, runHost } from '../host.ts';

if (!hasDisplay()) {
  console.log('There is no screen here, so no window can be shown. To see Stria at work, run: npm run demo');
  process.exit(1);
}
const host = chooseHost(true);
if (typeof host === 'string') {
  console.error(host);
  process.exit(1);
}
await bundle();
console.log(hostLine(host));
process.exit(await runHost(host, process.argv.slice(2)));
