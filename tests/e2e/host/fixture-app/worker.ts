import electron from 'electron';

const port = process.parentPort;
port.on('message', ({ data }) => {
  if (data === 'exit') process.exit(7);
  port.postMessage({ data, args: process.argv.slice(2), electron: typeof electron });
});
