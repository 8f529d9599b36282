import type { How } from '../../lib/access';
import { count } from '../../lib/reporters/wording';
import { type Define, type ExitCode, NAMED, THROUGH } from '../command';
import { print } from '../print';
import { readTemplates } from '../read-templates';
import { because } from './can';

/** `bulwark who-can`: answers who may do something. */
export const defineWhoCan: Define = (program, answer) => {
  program
    .command('who-can')
    .description('list everyone who may do something, and by which statements')
    .argument('<action>', 'one action, such as s3:GetObject')
    .argument('<resource>', `${NAMED}, with what follows it (Uploads/a.txt), or *`)
    .argument('[paths...]', 'templates, as for check')
    .option(...THROUGH)
    .action((action, resource, paths, how) => answer(whoCan(action, resource, paths, how)));
};

/** Lists everyone who may do something, and by which statements. */
async function whoCan(action: string, resource: string, paths: readonly string[], how: How): Promise<ExitCode> {
  const { accessesOf } = await import('../../lib/access/index.js');
  const found = accessesOf(readTemplates(paths)).whoCan(action, resource, how);
  const some = count(found.length, 'principal');
  print(`${found.length === 0 ? 'nobody' : some} may ${action} on ${resource}`);
  for (const access of found) {
    const who = access.principal === '*' ? 'everyone' : access.principal;
    print(`${access.decision}: ${who}`, ...because(access));
  }
  return 0;
}
