import { run } from '../runners.ts';

process.exit(await run('node_modules/prettier/bin/prettier.cjs', ['--write', '--log-level', 'warn', '.']));
