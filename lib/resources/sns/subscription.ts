import { defineResource, fact } from '../../engine/rule';

/** Where messages of a topic are delivered. */
export const subscription = defineResource({
  cloudformation: 'AWS::SNS::Subscription',
  terraform: 'aws_sns_topic_subscription',
  facts: {
    protocol: fact<string>('Protocol', 'protocol'),
    redrive: fact<unknown>('RedrivePolicy', 'redrive_policy'),
  },
});
