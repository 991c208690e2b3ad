// npm start: builds what is stale, then runs the server with our own signals and exit code.
import { run } from './run.mjs';

await run('main', process.argv.slice(2));
