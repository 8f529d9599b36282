import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { cluster } from '../../resources/ecs/cluster';

export default defineRule({
  title: 'Sessions of ECS Exec are encrypted with a customer managed key',
  problem: 'Sessions in containers of this cluster are not encrypted with a customer managed key.',
  why: 'A customer managed key adds a second permission to what people type and read there.',
  fix: {
    how: 'Name a KMS key in the configuration of ECS Exec.',
    cdk: 'executeCommandConfiguration: { kmsKey: key }',
    properties: { Configuration: { ExecuteCommandConfiguration: { KmsKeyId: 'alias/exec' } } },
    arguments: { configuration: { execute_command_configuration: { kms_key_id: 'alias/exec' } } },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_224'],
  },
  resource: cluster,
  check: (it) => when(it.executeCommand.isSet(), () => it.executeCommandKey.isSet()),
});
