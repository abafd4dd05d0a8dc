import { bundle } from '../bundle.ts';
import { hostForWindow, hostLine, runHost } from '../host.ts';

const host = await hostForWindow();
await bundle();
console.log(hostLine(host));
process.exit(await runHost(host, process.argv.slice(2)));
