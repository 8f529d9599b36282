import { defineRule } from '../../engine/rule';
import { environment } from '../../resources/elasticbeanstalk/environment';

export default defineRule({
  title: 'Elastic Beanstalk environments copy their logs to S3',
  problem: 'Rotated logs of this environment are lost.',
  why: 'When a machine is replaced, its logs are gone.',
  fix: {
    how: 'Publish rotated logs to S3.',
    properties: {
      OptionSettings: [
        {
          Namespace: 'aws:elasticbeanstalk:hostmanager',
          OptionName: 'LogPublicationControl',
          Value: 'true',
        },
      ],
    },
    arguments: {
      setting: [
        {
          namespace: 'aws:elasticbeanstalk:hostmanager',
          name: 'LogPublicationControl',
          value: 'true',
        },
      ],
    },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: {
    'cdk-nag': ['ElasticBeanstalkEC2InstanceLogsToS3'],
  },
  resource: environment,
  check: (it) => it.logsToS3.is('true'),
});
