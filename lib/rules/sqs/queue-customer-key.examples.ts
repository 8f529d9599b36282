import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key',
      cloudformation: { Jobs: { Type: 'AWS::SQS::Queue' } },
      terraform: { aws_sqs_queue: { jobs: {} } },
    },
    {
      name: 'AWS’s key',
      cloudformation: { Jobs: { Type: 'AWS::SQS::Queue', Properties: { KmsMasterKeyId: 'alias/aws/sqs' } } },
      terraform: { aws_sqs_queue: { jobs: { kms_master_key_id: 'alias/aws/sqs' } } },
    },
  ],
  passes: [
    {
      name: 'a key of the template',
      cloudformation: {
        Key: { Type: 'AWS::KMS::Key' },
        Jobs: { Type: 'AWS::SQS::Queue', Properties: { KmsMasterKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } } },
      },
      terraform: { aws_kms_key: { key: {} }, aws_sqs_queue: { jobs: { kms_master_key_id: '${aws_kms_key.key.arn}' } } },
    },
  ],
  unknown: [
    {
      name: 'a key decided at deployment',
      cloudformation: {
        Parameters: { Key: { Type: 'String' } },
        Resources: { Jobs: { Type: 'AWS::SQS::Queue', Properties: { KmsMasterKeyId: { Ref: 'Key' } } } },
      },
      terraform: {
        variable: { key: { type: 'string' } },
        resource: { aws_sqs_queue: { jobs: { kms_master_key_id: '${var.key}' } } },
      },
    },
  ],
});
