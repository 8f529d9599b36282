import { defineRule } from '../../engine/rule';
import { environment } from '../../resources/elasticbeanstalk/environment';

export default defineRule({
  title: 'Elastic Beanstalk environments take platform updates by themselves',
  problem: 'Nobody updates the platform of this environment.',
  why: 'Known flaws of the system and the language runtime stay open.',
  fix: {
    how: 'Turn managed updates on.',
    properties: {
      OptionSettings: [
        {
          Namespace: 'aws:elasticbeanstalk:managedactions',
          OptionName: 'ManagedActionsEnabled',
          Value: 'true',
        },
      ],
    },
    arguments: {
      setting: [
        {
          namespace: 'aws:elasticbeanstalk:managedactions',
          name: 'ManagedActionsEnabled',
          value: 'true',
        },
      ],
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {
    'security-hub': ['ElasticBeanstalk.2'],
  },
  sameAs: {
    checkov: ['CKV_AWS_340'],
    'cdk-nag': ['ElasticBeanstalkManagedUpdatesEnabled'],
  },
  resource: environment,
  check: (it) => it.managedActions.is('true'),
});
