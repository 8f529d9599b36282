import { defineResource, fact } from '../../engine/rule';
import { wholePolicy } from '../policies';

/** An SNS topic, with the policies that are kept in resources of their own. */
export const topic = defineResource({
  cloudformation: 'AWS::SNS::Topic',
  terraform: 'aws_sns_topic',
  facts: {
    key: fact<string>('KmsMasterKeyId', 'kms_master_key_id'),
    policy: wholePolicy('resource'),
  },
});
