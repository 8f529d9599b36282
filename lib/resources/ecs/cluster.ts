import { defineResource, fact } from '../../engine/rule';

/** An ECS cluster. */
export const cluster = defineResource({
  cloudformation: 'AWS::ECS::Cluster',
  terraform: 'aws_ecs_cluster',
  facts: {
    settings: fact<readonly unknown[]>('ClusterSettings', 'setting'),
    executeCommand: fact<unknown>(
      'Configuration.ExecuteCommandConfiguration',
      'configuration.execute_command_configuration',
    ),
    executeCommandLogging: fact<'NONE' | 'DEFAULT' | 'OVERRIDE'>(
      'Configuration.ExecuteCommandConfiguration.Logging',
      'configuration.execute_command_configuration.logging',
    ),
    executeCommandKey: fact<string>(
      'Configuration.ExecuteCommandConfiguration.KmsKeyId',
      'configuration.execute_command_configuration.kms_key_id',
    ),
  },
});
