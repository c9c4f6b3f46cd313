import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { today } from '#clock';
import { openLibrary } from '#library/open-library';
import { portalServer } from './mcp/server.ts';
import { run } from './site/run.ts';

/**
 * npm run -s mcp: a server of the Model Context Protocol on standard input and output, for assistants on this machine.
 * It reads the content folder, answers, and opens no port.
 */
await run(async () => {
  await portalServer(openLibrary(), today).connect(new StdioServerTransport());
});
