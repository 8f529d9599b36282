import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no access logs',
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
    {
      name: 'access logs turned off',
      cloudformation: {
        Main: {
          Type: 'AWS::ElasticLoadBalancing::LoadBalancer',
          Properties: {
            AvailabilityZones: ['eu-west-1a', 'eu-west-1b'],
            AccessLoggingPolicy: { Enabled: false, S3BucketName: 'logs' },
          },
        },
      },
      terraform: {
        aws_elb: {
          main: {
            listener: { instance_port: 443, instance_protocol: 'https', lb_port: 443, lb_protocol: 'https' },
            availability_zones: ['eu-west-1a', 'eu-west-1b'],
            access_logs: { bucket: 'logs', enabled: false },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'access logs',
      cloudformation: {
        Main: {
          Type: 'AWS::ElasticLoadBalancing::LoadBalancer',
          Properties: {
            AvailabilityZones: ['eu-west-1a', 'eu-west-1b'],
            AccessLoggingPolicy: { Enabled: true, S3BucketName: 'logs' },
          },
        },
      },
      terraform: {
        aws_elb: {
          main: {
            listener: { instance_port: 443, instance_protocol: 'https', lb_port: 443, lb_protocol: 'https' },
            availability_zones: ['eu-west-1a', 'eu-west-1b'],
            access_logs: { bucket: 'logs' },
          },
        },
      },
    },
  ],
});
