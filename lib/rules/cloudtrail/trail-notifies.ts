import { defineRule } from '../../engine/rule';
import { trail } from '../../resources/cloudtrail/trail';

export default defineRule({
  title: 'Trails announce new log files on a topic',
  problem: 'This trail announces its log files to nobody.',
  why: 'A topic lets tools look at each file as soon as it is written.',
  fix: {
    how: 'Name an SNS topic.',
    cdk: 'snsTopic: topic',
    properties: {
      SnsTopicName: 'audit',
    },
    arguments: {
      sns_topic_name: 'audit',
    },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { terrascan: ['AC_AWS_0035'], checkov: ['CKV_AWS_252'], kics: ['cloudtrail_sns_topic_name_undefined'] },
  resource: trail,
  check: (it) => it.topic.isSet(),
});
