import { defineResource } from '../../engine/rule';
import { policyFact } from '../../iam/policy';

/** What devices with a certificate may do in AWS IoT. */
export const iotPolicy = defineResource({
  cloudformation: 'AWS::IoT::Policy',
  terraform: 'aws_iot_policy',
  facts: { policy: policyFact('PolicyDocument', 'policy') },
});
