import { BulwarkError } from '../engine/error';
import { own } from '../engine/own';
import { child, isMap } from '../engine/template';
import type { Json } from '../engine/value';
import { readSource } from '../read/source';
import { type Policy, SEVERITY_OF } from './policy';

/** The policies of a file of CEL rules. Throws a `BulwarkError` with file and line for one that is no such file. */
export function policiesInCel(text: string, file: string): Policy[] {
  const source = readSource(file, text);
  const refuse = (what: string, ...path: string[]): never => {
    throw new BulwarkError(what, { file, ...source.positionOf(path) });
  };
  const rules = child(source.data, 'rules');
  if (!Array.isArray(rules)) return refuse('a file of CEL policies is a map with a list `rules`');
  return rules.map((rule, index) => {
    const textOf = (key: string): string =>
      textIn(rule, key) ?? refuse(`this policy has no \`${key}\``, 'rules', String(index));
    if (!isMap(rule)) refuse('a policy is a map', 'rules', String(index));
    const fix = textIn(rule, 'suggested_fix');
    return {
      id: textOf('rule_id'),
      severity:
        own(SEVERITY_OF, textOf('severity')) ??
        refuse('`severity` is FATAL, ERROR, WARN, INFO or DEBUG', 'rules', String(index), 'severity'),
      problem: textOf('message'),
      ...(fix ? { fix } : {}),
    };
  });
}

function textIn(rule: Json, key: string): string | undefined {
  const value = child(rule, key);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
