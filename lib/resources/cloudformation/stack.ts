import { defineResource, fact } from '../../engine/rule';

/** A stack inside another. */
export const stack = defineResource({
  cloudformation: 'AWS::CloudFormation::Stack',
  terraform: 'aws_cloudformation_stack',
  facts: {
    topics: fact<string[]>('NotificationARNs', 'notification_arns'),
    policy: fact<string>(undefined, (it) => it.fact<string>('policy_body').orElse(() => it.fact('policy_url'))),
    template: fact<string>('TemplateURL', (it) =>
      it.fact<string>('template_body').orElse(() => it.fact('template_url')),
    ),
  },
});
