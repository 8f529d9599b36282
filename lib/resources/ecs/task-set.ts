import { defineResource, fact } from '../../engine/rule';

/** An ECS task set: the tasks of one version of a service that is deployed by another controller. */
export const taskSet = defineResource({
  cloudformation: 'AWS::ECS::TaskSet',
  terraform: 'aws_ecs_task_set',
  facts: {
    /** `ENABLED` or `DISABLED` in CloudFormation, a boolean in Terraform. */
    publicIp: fact<boolean>(
      (it) =>
        it
          .fact<string>('NetworkConfiguration.AwsVpcConfiguration.AssignPublicIp')
          .map((assigned) => assigned === 'ENABLED'),
      'network_configuration.assign_public_ip',
    ),
  },
});
