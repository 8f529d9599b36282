import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: {
        Main: {
          Type: 'AWS::ElasticLoadBalancing::LoadBalancer',
          Properties: { AvailabilityZones: ['eu-west-1a', 'eu-west-1b'] },
        },
      },
      terraform: {
        aws_elb: {
          main: {
            listener: { instance_port: 443, instance_protocol: 'https', lb_port: 443, lb_protocol: 'https' },
            availability_zones: ['eu-west-1a', 'eu-west-1b'],
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: {
        Main: {
          Type: 'AWS::ElasticLoadBalancing::LoadBalancer',
          Properties: { AvailabilityZones: ['eu-west-1a', 'eu-west-1b'], ConnectionDrainingPolicy: { Enabled: true } },
        },
      },
      terraform: {
        aws_elb: {
          main: {
            listener: { instance_port: 443, instance_protocol: 'https', lb_port: 443, lb_protocol: 'https' },
            availability_zones: ['eu-west-1a', 'eu-west-1b'],
            connection_draining: true,
          },
        },
      },
    },
  ],
});
