import { defineResource, fact } from '../../engine/rule';

/** A CloudTrail Lake event data store. */
export const eventDataStore = defineResource({
  cloudformation: 'AWS::CloudTrail::EventDataStore',
  terraform: 'aws_cloudtrail_event_data_store',
  facts: {
    key: fact<string>('KmsKeyId', 'kms_key_id'),
    terminationProtection: fact<boolean>('TerminationProtectionEnabled', 'termination_protection_enabled'),
  },
});
