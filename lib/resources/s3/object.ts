import { defineResource, fact } from '../../engine/rule';

/** An object that a configuration itself uploads. CloudFormation has no such resource. */
export const object = defineResource({
  terraform: ['aws_s3_object', 'aws_s3_bucket_object', 'aws_s3_object_copy'],
  facts: {
    encryption: fact<string>(undefined, 'server_side_encryption'),
    key: fact(undefined, 'kms_key_id'),
  },
});
