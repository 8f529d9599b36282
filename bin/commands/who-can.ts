import { count } from '../../lib/reporters/wording';
import type { ExitCode } from '../bulwark';
import { print } from '../print';
import { readTemplates } from '../read-templates';
import { because } from './can';

/** Lists everyone who may do something, and by which statements. */
export async function whoCan(action: string, resource: string, paths: readonly string[]): Promise<ExitCode> {
  const { accessesOf } = await import('../../lib/access/index.js');
  const found = accessesOf(readTemplates(paths)).whoCan(action, resource);
  const some = count(found.length, 'principal');
  print(`${found.length === 0 ? 'nobody' : some} may ${action} on ${resource}`);
  for (const access of found) {
    const who = access.principal === '*' ? 'everyone' : access.principal;
    print(`${access.decision}: ${who}`, ...because(access));
  }
  return 0;
}
