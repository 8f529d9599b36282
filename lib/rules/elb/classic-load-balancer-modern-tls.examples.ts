import { defineExamples } from '../../engine/rule';

const inTerraform = (attribute?: object) => ({
  aws_elb: {
    main: {
      name: 'shop',
      listener: [
        {
          instance_port: 443,
          instance_protocol: 'https',
          lb_port: 443,
          lb_protocol: 'https',
          ssl_certificate_id: 'arn:aws:acm:eu-west-1:111122223333:certificate/1',
        },
      ],
    },
  },
  ...(attribute && {
    aws_load_balancer_policy: {
      tls: {
        load_balancer_name: '${aws_elb.main.name}',
        policy_name: 'tls',
        policy_type_name: 'SSLNegotiationPolicyType',
        policy_attribute: [attribute],
      },
    },
    aws_load_balancer_listener_policy: {
      tls: {
        load_balancer_name: '${aws_elb.main.name}',
        load_balancer_port: 443,
        policy_names: ['${aws_load_balancer_policy.tls.policy_name}'],
      },
    },
  }),
});

const negotiated = (value: string) => ({
  ...inTerraform(),
  aws_lb_ssl_negotiation_policy: {
    tls: {
      name: 'tls',
      load_balancer: '${aws_elb.main.id}',
      lb_port: 443,
      attribute: [{ name: 'Reference-Security-Policy', value }],
    },
  },
});

export default defineExamples({
  fails: [
    {
      name: 'no policy, which is the default of 2016',
      terraform: inTerraform(),
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
      terraform: inTerraform({ name: 'Protocol-TLSv1', value: 'true' }),
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
      fix: {
        resources: {
          aws_load_balancer_policy: {
            policy_attribute: [{ name: 'Reference-Security-Policy', value: 'ELBSecurityPolicy-TLS-1-2-2017-01' }],
          },
        },
      },
    },
    { name: 'an old policy that is negotiated on the port', terraform: negotiated('ELBSecurityPolicy-2016-08') },
  ],
  passes: [
    {
      name: 'the strong predefined policy',
      terraform: inTerraform({ name: 'Reference-Security-Policy', value: 'ELBSecurityPolicy-TLS-1-2-2017-01' }),
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
    {
      name: 'the strong policy, negotiated on the port',
      terraform: negotiated('ELBSecurityPolicy-TLS-1-2-2017-01'),
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
