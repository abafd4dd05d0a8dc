import Database from 'better-sqlite3';

// The vault process on a disk that lets no database be closed: it is gone in the middle of the closing.
Database.prototype.close = function () {
  process.kill(process.pid, 'SIGKILL');
  return this;
};
await import('../../electron/vault/main.ts');
