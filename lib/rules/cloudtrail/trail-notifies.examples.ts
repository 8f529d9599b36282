import { defineExamples } from '../../engine/rule';
import { trail, trailInTerraform } from './example-trail';

export default defineExamples({
  fails: [
    {
      name: 'no topic',
      cloudformation: trail({ IsLogging: true, S3BucketName: 'audit-logs' }),
      terraform: trailInTerraform(),
    },
  ],
  passes: [
    {
      name: 'a topic',
      cloudformation: trail({ IsLogging: true, S3BucketName: 'audit-logs', SnsTopicName: 'audit' }),
      terraform: trailInTerraform({ sns_topic_name: 'audit' }),
    },
  ],
});
