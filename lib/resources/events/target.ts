import { defineResource, fact } from '../../engine/rule';

/** Where EventBridge sends events: the targets of a rule, a resource of its own in Terraform. */
export const target = defineResource({
  cloudformation: 'AWS::Events::Rule',
  terraform: 'aws_cloudwatch_event_target',
  facts: {
    targets: fact<unknown[]>('Targets', undefined),
    deadLetterQueue: fact<string>(undefined, 'dead_letter_config.arn'),
  },
});
