import { defineRule } from '../../engine/rule';
import { environment } from '../../resources/elasticbeanstalk/environment';

export default defineRule({
  title: 'Elastic Beanstalk environments send their logs to CloudWatch',
  problem: 'Logs of this environment stay on its machines.',
  why: 'When a machine is replaced, its logs are gone.',
  fix: {
    how: 'Stream logs to CloudWatch.',
    properties: {
      OptionSettings: [
        {
          Namespace: 'aws:elasticbeanstalk:cloudwatch:logs',
          OptionName: 'StreamLogs',
          Value: 'true',
        },
      ],
    },
    arguments: {
      setting: [
        {
          namespace: 'aws:elasticbeanstalk:cloudwatch:logs',
          name: 'StreamLogs',
          value: 'true',
        },
      ],
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {
    'security-hub': ['ElasticBeanstalk.3'],
  },

  resource: environment,
  check: (it) => it.logsToCloudWatch.is('true'),
});
