import type { Fact } from '../../engine/fact';
import { defineResource, defineRule, fact } from '../../engine/rule';

const parameterOf = (one: Fact<object>, what: 'Key' | 'Value'): Fact<string> =>
  one.get<string>(`Parameter${what}`).orElse(() => one.get(`parameter_${what.toLowerCase()}`));

/** A workgroup of Redshift Serverless, by its parameters. */
const workgroup = defineResource({
  cloudformation: 'AWS::RedshiftServerless::Workgroup',
  terraform: 'aws_redshiftserverless_workgroup',
  facts: { parameters: fact<object[]>('ConfigParameters', 'config_parameter') },
});

export default defineRule({
  title: 'Redshift Serverless requires TLS',
  problem: 'This workgroup accepts connections without TLS.',
  why: 'Passwords and data then cross the network in the clear.',
  fix: {
    how: 'Set the parameter require_ssl to true.',
    properties: { ConfigParameters: [{ ParameterKey: 'require_ssl', ParameterValue: 'true' }] },
    arguments: { config_parameter: [{ parameter_key: 'require_ssl', parameter_value: 'true' }] },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['RedshiftServerless.2'] },
  sameAs: {},
  resource: workgroup,
  check: ({ parameters }) => {
    if (parameters.isUnknown) return parameters.unknown();
    const said = parameters.items<object>().find((one) => parameterOf(one, 'Key').text === 'require_ssl');
    return said ? parameterOf(said, 'Value').holds((value) => /^true$/i.test(String(value))) : parameters.unknown();
  },
});
