import { defineExamples, type Examples } from '../../engine/rule';

/** An environment, as examples of several rules have it. */
export const environment = (properties: object = {}) => ({
  Flows: { Type: 'AWS::MWAA::Environment', Properties: { Name: 'flows', ...properties } },
});

/** The same in Terraform. */
export const environmentInTerraform = (args: object = {}) => ({
  aws_mwaa_environment: {
    flows: {
      dag_s3_path: 'dags/',
      execution_role_arn: 'arn:aws:iam::111122223333:role/service',
      source_bucket_arn: 'arn:aws:s3:::workflows',
      network_configuration: { security_group_ids: ['sg-1'], subnet_ids: ['subnet-1', 'subnet-2'] },
      name: 'flows',
      ...args,
    },
  },
});

/** The examples of a rule that asks whether an environment writes one of its logs. */
export function logged(log: string, logInTerraform: string): Examples {
  const logs = (settings: object) => environment({ LoggingConfiguration: { [log]: settings } });
  const logsInTerraform = (settings: object) =>
    environmentInTerraform({ logging_configuration: { [logInTerraform]: settings } });
  return defineExamples({
    fails: [
      { name: 'left out', cloudformation: environment(), terraform: environmentInTerraform() },
      { name: 'off', cloudformation: logs({ Enabled: false }), terraform: logsInTerraform({ enabled: false }) },
    ],
    passes: [
      {
        name: 'on',
        cloudformation: logs({ Enabled: true, LogLevel: 'INFO' }),
        terraform: environmentInTerraform({
          logging_configuration: [{ [logInTerraform]: [{ enabled: true, log_level: 'INFO' }] }],
        }),
      },
    ],
    unknown: [
      {
        name: 'decided at deployment',
        cloudformation: {
          Parameters: { Logs: { Type: 'String' } },
          Resources: logs({ Enabled: { Ref: 'Logs' } }),
        },
        terraform: {
          variable: { logs: { type: 'string' } },
          resource: logsInTerraform({ enabled: '${var.logs}' }),
        },
      },
    ],
  });
}
