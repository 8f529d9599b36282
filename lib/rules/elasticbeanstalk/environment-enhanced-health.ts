import { defineRule } from '../../engine/rule';
import { environment } from '../../resources/elasticbeanstalk/environment';

export default defineRule({
  title: 'Elastic Beanstalk environments report their health in detail',
  problem: 'This environment reports basic health only.',
  why: 'Trouble on a machine shows late, or not at all.',
  fix: {
    how: 'Turn enhanced health reporting on.',
    properties: {
      OptionSettings: [
        {
          Namespace: 'aws:elasticbeanstalk:healthreporting:system',
          OptionName: 'SystemType',
          Value: 'enhanced',
        },
      ],
    },
    arguments: {
      setting: [
        {
          namespace: 'aws:elasticbeanstalk:healthreporting:system',
          name: 'SystemType',
          value: 'enhanced',
        },
      ],
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {
    'security-hub': ['ElasticBeanstalk.1'],
  },
  sameAs: {
    checkov: ['CKV_AWS_312'],
    'cdk-nag': ['ElasticBeanstalkEnhancedHealthReportingEnabled'],
  },
  resource: environment,
  check: (it) => it.healthReporting.is('enhanced'),
});
