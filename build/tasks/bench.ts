import { run } from '../runners.ts';

process.exit(await run('tests/bench/bench.ts', process.argv.slice(2)));
