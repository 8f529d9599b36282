import type { Access, How } from '../../lib/access';
import { type Define, type ExitCode, NAMED, THROUGH } from '../command';
import { print } from '../print';
import { readTemplates } from '../read-templates';

/** `bulwark can`: answers whether one may do something. */
export const defineCan: Define = (program, answer) => {
  program
    .command('can')
    .description('say whether a principal may do something, and by which statements (exit code 1 where it may not)')
    .argument('<principal>', `${NAMED} of a role or user, an account, a service, or * for everyone`)
    .argument('<action>', 'one action, such as s3:GetObject')
    .argument('<resource>', `${NAMED}, with what follows it (Uploads/a.txt), or *`)
    .argument('[paths...]', 'templates, as for check')
    .option(...THROUGH)
    .action((principal, action, resource, paths, how) => answer(can(principal, action, resource, paths, how)));
};

/** Says whether a principal may do something, and by which statements. */
async function can(
  principal: string,
  action: string,
  resource: string,
  paths: readonly string[],
  how: How,
): Promise<ExitCode> {
  const { accessesOf } = await import('../../lib/access/index.js');
  const access = accessesOf(readTemplates(paths)).can(principal, action, resource, how);
  print(`${access.decision}: ${answerIn(access, action, resource)}`, ...because(access));
  return access.decision === 'denied' ? 1 : 0;
}

function answerIn({ principal, decision, explicit }: Access, action: string, resource: string): string {
  const who = principal === '*' ? 'everyone' : principal;
  if (decision === 'allowed') return `${who} may ${action} on ${resource}`;
  if (decision === 'conditional') return `${who} may ${action} on ${resource}, under conditions`;
  return `${who} may not ${action} on ${resource}: ${explicit ? 'a Deny refuses it' : 'nothing allows it'}`;
}

const placed = (at: Access['reasons'][number]['at']): string => (at ? ` (${at.file}:${at.line}:${at.column})` : '');

/** The conditions of an answer and the statements that decide it, a line each. */
export const because = ({ conditions, reasons, workflows }: Access): string[] => [
  ...conditions.map((condition) => `  ${condition}`),
  ...reasons.map(({ words, at }) => `  by ${words}${placed(at)}`),
  ...workflows.map(({ words, at }) => `  ${words}${placed(at)}`),
];
