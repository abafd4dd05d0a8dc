// A vault process that cannot live: it ends before it has answered anything.
process.exit(7);
