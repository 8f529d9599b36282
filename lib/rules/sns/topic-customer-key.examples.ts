import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'AWS’s key',
      cloudformation: { Alerts: { Type: 'AWS::SNS::Topic', Properties: { KmsMasterKeyId: 'alias/aws/sns' } } },
      terraform: { aws_sns_topic: { alerts: { kms_master_key_id: 'alias/aws/sns' } } },
    },
  ],
  passes: [
    {
      name: 'a key of the template',
      cloudformation: {
        Key: { Type: 'AWS::KMS::Key' },
        Alerts: { Type: 'AWS::SNS::Topic', Properties: { KmsMasterKeyId: { Ref: 'Key' } } },
      },
      terraform: {
        aws_kms_key: { key: {} },
        aws_sns_topic: { alerts: { kms_master_key_id: '${aws_kms_key.key.id}' } },
      },
    },
  ],
  unknown: [
    {
      name: 'a key decided at deployment',
      cloudformation: {
        Parameters: { Key: { Type: 'String' } },
        Resources: { Alerts: { Type: 'AWS::SNS::Topic', Properties: { KmsMasterKeyId: { Ref: 'Key' } } } },
      },
      terraform: {
        variable: { key: { type: 'string' } },
        resource: { aws_sns_topic: { alerts: { kms_master_key_id: '${var.key}' } } },
      },
    },
  ],
  notApplicable: [
    {
      name: 'no key at all',
      cloudformation: { Alerts: { Type: 'AWS::SNS::Topic' } },
      terraform: { aws_sns_topic: { alerts: {} } },
    },
  ],
});
