// npm run faults -- --rounds 100 --seed 7 --only kill-server,full-disk: whole visits on a server of its own, and one fault a
// round. A line a round, one JSON line at the end; ends with 1 when anything was lost, doubled, wrong or too late.
import { parseArgs } from 'node:util';
import { faultNames } from '../tests/faults/rounds/faults.ts';
import { runRounds } from '../tests/faults/rounds/run.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: String(faultNames.length) },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: faultNames.join(',') },
  },
});
const refuse = (sentence) => {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
};
for (const name of ['rounds', 'seed']) if (!/^[1-9]\d{0,5}$/.test(values[name])) refuse(`--${name}: a whole number from 1 to 999999`);
const only = values.only.split(',');
for (const name of only) if (!faultNames.includes(name)) refuse(`--only: there is no ${name} (there are: ${faultNames.join(', ')})`);

const say = (line) => process.stdout.write(`${line}\n`);
const { isGood, said, report } = await runRounds({ rounds: Number(values.rounds), seed: Number(values.seed), only, say });
if (said !== '') process.stderr.write(`${said.split('\n').slice(-40).join('\n')}\n`);
say(JSON.stringify(report));
process.exitCode = isGood ? 0 : 1;
