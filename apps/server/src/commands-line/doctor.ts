// npm run doctor: looks at what the server stands on and says what is well, what to look at and what is in the way. It
// changes nothing. Ends with 1 when something is in the way.
import { database } from '../doctor/database.ts';
import { type Finding, fail, findingLine } from '../doctor/finding.ts';
import * as machine from '../doctor/machine.ts';
import { type Config, readConfig, SettingRefused } from '../platform/config.ts';
import { repositoryRoot } from '../repository-root.ts';

function settings(): Config | Finding[] {
  try {
    return readConfig(process.env, process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof SettingRefused)) throw error;
    return error.message.split('\n').map((sentence) => {
      const [zh = '', en = ''] = sentence.split(' · ');
      return fail(zh, en);
    });
  }
}

let hasFault = false;
function print(findings: readonly Finding[]): void {
  for (const finding of findings) process.stdout.write(`${findingLine(finding)}\n`);
  hasFault ||= findings.some(({ verdict }) => verdict === 'fail');
}

print([machine.nodeVersion(), machine.timeZone(), machine.fonts()]);
const config = settings();
if (Array.isArray(config)) print(config);
else {
  print(machine.dataFolder(config));
  print([await machine.portOf(config)]);
  print(await machine.certificate(config));
  print(await database(config, repositoryRoot()));
  print(machine.backup(config));
}
process.exitCode = hasFault ? 1 : 0;
