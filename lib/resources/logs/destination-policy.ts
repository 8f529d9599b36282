import { defineResource } from '../../engine/rule';
import { policyFact } from '../../iam/policy';

/** What says who may use a log destination from outside of IAM. */
export const destinationPolicy = defineResource({
  cloudformation: 'AWS::Logs::Destination',
  terraform: 'aws_cloudwatch_log_destination_policy',
  facts: { policy: policyFact('DestinationPolicy', 'access_policy') },
});
