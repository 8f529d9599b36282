import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'encryption turned off',
      cloudformation: { Jobs: { Type: 'AWS::SQS::Queue', Properties: { SqsManagedSseEnabled: false } } },
      terraform: { aws_sqs_queue: { jobs: { sqs_managed_sse_enabled: false } } },
    },
  ],
  passes: [
    {
      name: 'nothing said',
      cloudformation: { Jobs: { Type: 'AWS::SQS::Queue' } },
      terraform: { aws_sqs_queue: { jobs: {} } },
    },
    {
      name: 'a KMS key',
      cloudformation: { Jobs: { Type: 'AWS::SQS::Queue', Properties: { KmsMasterKeyId: 'alias/jobs' } } },
      terraform: { aws_sqs_queue: { jobs: { kms_master_key_id: 'alias/jobs' } } },
    },
  ],
  unknown: [
    {
      name: 'encryption decided at deployment',
      cloudformation: {
        Parameters: { Encrypt: { Type: 'String' } },
        Resources: { Jobs: { Type: 'AWS::SQS::Queue', Properties: { SqsManagedSseEnabled: { Ref: 'Encrypt' } } } },
      },
      terraform: {
        variable: { encrypt: { type: 'bool' } },
        resource: { aws_sqs_queue: { jobs: { sqs_managed_sse_enabled: '${var.encrypt}' } } },
      },
    },
  ],
});
