import { count } from '../../lib/reporters/wording';
import type { ExitCode } from '../bulwark';
import { readTemplates } from '../read-templates';
import { because } from './can';

/** Lists everyone who may do something, and by which statements. */
export async function whoCan(action: string, resource: string, paths: readonly string[]): Promise<ExitCode> {
  const { accessesOf } = await import('../../lib/access/index.js');
  const found = accessesOf(readTemplates(paths)).whoCan(action, resource);
  const some = count(found.length, 'principal');
  console.log(`${found.length === 0 ? 'nobody' : some} may ${action} on ${resource}`);
  for (const access of found) {
    const who = access.principal === '*' ? 'everyone' : access.principal;
    console.log([`${access.decision}: ${who}`, ...because(access)].join('\n'));
  }
  return 0;
}
