import { own } from '../engine/own';
import { SEVERITIES } from '../engine/rule';
import { type Policy, SEVERITY_OF } from './policy';

/** A diagnostic that a policy makes, with its id and severity as text, and its message where that is text as well. */
const MADE =
  /\bmake_diag(?:_\w+)?\(\s*"([\w.-]+)"\s*(?:,\s*(?:"(\w+)"|[^,()]+))?(?:,\s*[^,()]+,\s*(?:sprintf\(\s*)?"((?:[^"\\]|\\.)*)")?|"rule_id"\s*:\s*"([\w.-]+)"/g;

/** The policies of a Rego file: the ids that it gives to diagnostics as text. */
export function policiesInRego(text: string): Policy[] {
  const policies = new Map<string, Policy>();
  for (const [, made, severity = '', message, written] of withoutComments(text).matchAll(MADE)) {
    const id = (made ?? written) as string;
    const known = policies.get(id);
    const worst = [known?.severity, own(SEVERITY_OF, severity.toUpperCase())];
    const found = SEVERITIES.find((one) => worst.includes(one));
    const problem = known?.problem ?? message;
    policies.set(id, { id, ...(found ? { severity: found } : {}), ...(problem ? { problem } : {}) });
  }
  return [...policies.values()];
}

const withoutComments = (text: string): string =>
  text.replace(/"(?:[^"\\\n]|\\.)*"|`[^`]*`|#.*/g, (piece) => (piece.startsWith('#') ? '' : piece));
