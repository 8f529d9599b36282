import { defineRule } from '../../engine/rule';
import { environment } from '../../resources/elasticbeanstalk/environment';

export default defineRule({
  title: 'Elastic Beanstalk environments name their VPC',
  problem: 'This environment goes to the default VPC.',
  why: 'The default VPC has public subnets only.',
  fix: {
    how: 'Name a VPC and its private subnets.',
    properties: {
      OptionSettings: [
        {
          Namespace: 'aws:ec2:vpc',
          OptionName: 'VPCId',
          Value: 'vpc-1',
        },
      ],
    },
    arguments: {
      setting: [
        {
          namespace: 'aws:ec2:vpc',
          name: 'VPCId',
          value: 'vpc-1',
        },
      ],
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: {
    'cdk-nag': ['ElasticBeanstalkVPCSpecified'],
  },
  resource: environment,
  check: (it) => it.vpc.isSet(),
});
