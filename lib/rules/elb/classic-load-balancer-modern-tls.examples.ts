import { defineExamples } from '../../engine/rule';

export default defineExamples({
  only: {
    dialect: 'cloudformation',
    because:
      'Terraform keeps the policies of listeners in resources of their own, judged by elb/classic-policy-modern-tls.',
  },
  fails: [
    {
      name: 'no policy, which is the default of 2016',
      cloudformation: {
        Main: {
          Type: 'AWS::ElasticLoadBalancing::LoadBalancer',
          Properties: {
            AvailabilityZones: ['eu-west-1a', 'eu-west-1b'],
            Listeners: [
              {
                InstancePort: '443',
                LoadBalancerPort: '443',
                Protocol: 'HTTPS',
                SSLCertificateId: 'arn:aws:acm:eu-west-1:111122223333:certificate/1',
              },
            ],
          },
        },
      },
    },
    {
      name: 'a policy of its own with TLS 1.0',
      cloudformation: {
        Main: {
          Type: 'AWS::ElasticLoadBalancing::LoadBalancer',
          Properties: {
            AvailabilityZones: ['eu-west-1a', 'eu-west-1b'],
            Listeners: [
              {
                InstancePort: '443',
                LoadBalancerPort: '443',
                Protocol: 'HTTPS',
                SSLCertificateId: 'arn:aws:acm:eu-west-1:111122223333:certificate/1',
                PolicyNames: ['tls'],
              },
            ],
            Policies: [
              {
                PolicyName: 'tls',
                PolicyType: 'SSLNegotiationPolicyType',
                Attributes: [
                  { Name: 'Protocol-TLSv1', Value: 'true' },
                  { Name: 'Protocol-TLSv1.2', Value: 'true' },
                ],
              },
            ],
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'the strong predefined policy',
      cloudformation: {
        Main: {
          Type: 'AWS::ElasticLoadBalancing::LoadBalancer',
          Properties: {
            AvailabilityZones: ['eu-west-1a', 'eu-west-1b'],
            Listeners: [
              {
                InstancePort: '443',
                LoadBalancerPort: '443',
                Protocol: 'HTTPS',
                SSLCertificateId: 'arn:aws:acm:eu-west-1:111122223333:certificate/1',
                PolicyNames: ['tls'],
              },
            ],
            Policies: [
              {
                PolicyName: 'tls',
                PolicyType: 'SSLNegotiationPolicyType',
                Attributes: [{ Name: 'Reference-Security-Policy', Value: 'ELBSecurityPolicy-TLS-1-2-2017-01' }],
              },
            ],
          },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'no TLS listener',
      cloudformation: {
        Main: {
          Type: 'AWS::ElasticLoadBalancing::LoadBalancer',
          Properties: {
            AvailabilityZones: ['eu-west-1a', 'eu-west-1b'],
            Listeners: [{ InstancePort: '80', LoadBalancerPort: '80', Protocol: 'HTTP' }],
          },
        },
      },
    },
  ],
});
