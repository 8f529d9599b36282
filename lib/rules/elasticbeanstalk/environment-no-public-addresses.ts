import { defineRule } from '../../engine/rule';
import { environment } from '../../resources/elasticbeanstalk/environment';

export default defineRule({
  title: 'Machines of Elastic Beanstalk have no public addresses',
  problem: 'Each machine of this environment gets a public address.',
  why: 'They can be reached from the internet past the load balancer and its protections.',
  fix: {
    how: 'Turn public addresses off, and use private subnets.',
    properties: {
      OptionSettings: [
        {
          Namespace: 'aws:ec2:vpc',
          OptionName: 'AssociatePublicIpAddress',
          Value: 'false',
        },
      ],
    },
    arguments: {
      setting: [
        {
          namespace: 'aws:ec2:vpc',
          name: 'AssociatePublicIpAddress',
          value: 'false',
        },
      ],
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},

  resource: environment,
  check: (it) => it.publicAddresses.isNot('true'),
});
