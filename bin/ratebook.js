#!/usr/bin/env node
process.setSourceMapsEnabled(true);
const { main } = await import("../dist/cli/main.js");
await main(process.argv);
