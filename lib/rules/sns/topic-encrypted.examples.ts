import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key',
      cloudformation: { Alerts: { Type: 'AWS::SNS::Topic' } },
      terraform: { aws_sns_topic: { alerts: {} } },
    },
  ],
  passes: [
    {
      name: 'a key',
      cloudformation: { Alerts: { Type: 'AWS::SNS::Topic', Properties: { KmsMasterKeyId: 'alias/alerts' } } },
      terraform: { aws_sns_topic: { alerts: { kms_master_key_id: 'alias/alerts' } } },
    },
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
});
