import { defineResource, fact } from '../../engine/rule';

/** A Timestream database. */
export const database = defineResource({
  cloudformation: 'AWS::Timestream::Database',
  terraform: 'aws_timestreamwrite_database',
  facts: {
    key: fact('KmsKeyId', 'kms_key_id'),
  },
});
