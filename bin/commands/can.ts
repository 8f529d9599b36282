import type { Access } from '../../lib/access';
import type { ExitCode } from '../bulwark';
import { print } from '../print';
import { readTemplates } from '../read-templates';

/** Says whether a principal may do something, and by which statements. */
export async function can(
  principal: string,
  action: string,
  resource: string,
  paths: readonly string[],
): Promise<ExitCode> {
  const { accessesOf } = await import('../../lib/access/index.js');
  const access = accessesOf(readTemplates(paths)).can(principal, action, resource);
  print(`${access.decision}: ${answerIn(access, action, resource)}`, ...because(access));
  return access.decision === 'denied' ? 1 : 0;
}

function answerIn({ principal, decision, explicit }: Access, action: string, resource: string): string {
  const who = principal === '*' ? 'everyone' : principal;
  if (decision === 'allowed') return `${who} may ${action} on ${resource}`;
  if (decision === 'conditional') return `${who} may ${action} on ${resource}, under conditions`;
  return `${who} may not ${action} on ${resource}: ${explicit ? 'a Deny refuses it' : 'nothing allows it'}`;
}

/** The conditions of an answer and the statements that decide it, a line each. */
export const because = ({ conditions, reasons }: Access): string[] => [
  ...conditions.map((condition) => `  ${condition}`),
  ...reasons.map(({ words, at }) => `  by ${words}${at ? ` (${at.file}:${at.line}:${at.column})` : ''}`),
];
