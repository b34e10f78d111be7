#!/usr/bin/env node
// npm puts the Node.js that the lockfile brings first on the PATH; a bare shell may find an older one.
const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  process.stderr.write(
    `Standfirst runs on Node.js 24 or newer, and this is ${process.versions.node}.\n` +
      'Start it through npm (npm start, npx standfirst), which uses the Node.js that npm ci installed.\n',
  )
  process.exit(1)
}
await import('../src/platform/loader/register.mjs')
process.setSourceMapsEnabled(true)
await import('../src/main.ts')
