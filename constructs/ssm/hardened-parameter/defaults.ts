import { check } from '../../../lib/check';
import { defineConfig } from '../../../lib/engine/config';
import type { Guards } from '../../hardening';

/** What a hardened parameter is, in the words of no toolkit. */
export const defaults = {
  /** Whether what is kept in plain text is, or is called, a secret. */
  holdsSecret: false,
  /** Whether what is encrypted stands in the template as text. */
  isWritten: false,
  customerKey: true,
};

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  'ssm/parameter-no-secrets': {
    props: ['stringValue', 'parameterName'],
    givenUp: ({ holdsSecret }) => holdsSecret,
  },
  'secrets/property-hidden': { props: ['type', 'stringValue'], givenUp: ({ isWritten }) => isWritten },
  'ssm/parameter-customer-key': { props: ['type', 'customerKey'], givenUp: ({ customerKey }) => !customerKey },
};

const secretRule = defineConfig({ name: 'parameter', rules: { 'ssm/parameter-no-secrets': 'error' } });

/** Whether the gate finds a secret in a value that is kept in plain text. What only deployment can tell is none. */
export function holdsSecret(name: string | undefined, value: string): boolean {
  const properties = { Type: 'String', Value: value, ...(name !== undefined && { Name: name }) };
  const content = { Resources: { Parameter: { Type: 'AWS::SSM::Parameter', Properties: properties } } };
  const { findings } = check([{ name: 'parameter', content }], secretRule);
  return findings.some(({ state }) => state === 'fail');
}
