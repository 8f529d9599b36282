import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'an HTTP listener',
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
              { InstancePort: '80', LoadBalancerPort: '80', Protocol: 'HTTP' },
            ],
          },
        },
      },
      terraform: {
        aws_elb: {
          main: {
            availability_zones: ['eu-west-1a', 'eu-west-1b'],
            listener: [
              {
                instance_port: 443,
                instance_protocol: 'https',
                lb_port: 443,
                lb_protocol: 'https',
                ssl_certificate_id: 'arn:aws:acm:eu-west-1:111122223333:certificate/1',
              },
              { instance_port: 80, instance_protocol: 'http', lb_port: 80, lb_protocol: 'http' },
            ],
          },
        },
      },
    },
    {
      name: 'a TCP listener',
      cloudformation: {
        Main: {
          Type: 'AWS::ElasticLoadBalancing::LoadBalancer',
          Properties: {
            AvailabilityZones: ['eu-west-1a', 'eu-west-1b'],
            Listeners: [{ InstancePort: '80', LoadBalancerPort: '80', Protocol: 'tcp' }],
          },
        },
      },
      terraform: {
        aws_elb: {
          main: {
            availability_zones: ['eu-west-1a', 'eu-west-1b'],
            listener: { instance_port: 80, instance_protocol: 'http', lb_port: 80, lb_protocol: 'tcp' },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'HTTPS only',
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
      terraform: {
        aws_elb: {
          main: {
            availability_zones: ['eu-west-1a', 'eu-west-1b'],
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
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Protocol: { Type: 'String' } },
        Resources: {
          Main: {
            Type: 'AWS::ElasticLoadBalancing::LoadBalancer',
            Properties: {
              AvailabilityZones: ['eu-west-1a', 'eu-west-1b'],
              Listeners: [{ InstancePort: '80', LoadBalancerPort: '80', Protocol: { Ref: 'Protocol' } }],
            },
          },
        },
      },
    },
  ],
});
