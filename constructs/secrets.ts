import { check } from '../lib/check';
import { defineConfig } from '../lib/engine/config';

const RULE = 'lambda/function-environment-no-secrets';
const secretRules = defineConfig({ name: 'secrets', rules: { [RULE]: 'error' } });

/** Whether variables of an environment hold secrets in plain text, as the gate's own rule finds. What only deployment can tell is none. */
export function holdSecrets(variables: Readonly<Record<string, unknown>> | undefined): boolean {
  if (variables === undefined || Object.keys(variables).length === 0) return false;
  const properties = { Environment: { Variables: variables } };
  const content = { Resources: { Function: { Type: 'AWS::Lambda::Function', Properties: properties } } };
  const { findings } = check([{ name: 'environment', content }], secretRules);
  return findings.some(({ rule, state }) => rule === RULE && state === 'fail');
}
