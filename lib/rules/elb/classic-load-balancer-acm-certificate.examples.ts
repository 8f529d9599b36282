import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no certificate',
      cloudformation: {
        Main: {
          Type: 'AWS::ElasticLoadBalancing::LoadBalancer',
          Properties: {
            AvailabilityZones: ['eu-west-1a', 'eu-west-1b'],
            Listeners: [{ InstancePort: '80', LoadBalancerPort: '80', Protocol: 'HTTP' }],
          },
        },
      },
      terraform: {
        aws_elb: {
          main: {
            availability_zones: ['eu-west-1a', 'eu-west-1b'],
            listener: [{ instance_port: 80, instance_protocol: 'http', lb_port: 80, lb_protocol: 'http' }],
          },
        },
      },
    },
    {
      name: 'a certificate uploaded to IAM',
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
                SSLCertificateId: 'arn:aws:iam::111122223333:server-certificate/web',
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
                ssl_certificate_id: 'arn:aws:iam::111122223333:server-certificate/web',
              },
            ],
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a certificate of Certificate Manager',
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
});
