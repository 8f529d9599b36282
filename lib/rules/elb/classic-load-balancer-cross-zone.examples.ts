import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'turned off',
      cloudformation: {
        Main: {
          Type: 'AWS::ElasticLoadBalancing::LoadBalancer',
          Properties: { AvailabilityZones: ['eu-west-1a', 'eu-west-1b'], CrossZone: false },
        },
      },
      terraform: {
        aws_elb: {
          main: {
            listener: { instance_port: 443, instance_protocol: 'https', lb_port: 443, lb_protocol: 'https' },
            availability_zones: ['eu-west-1a', 'eu-west-1b'],
            cross_zone_load_balancing: false,
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
          Properties: { AvailabilityZones: ['eu-west-1a', 'eu-west-1b'], CrossZone: true },
        },
      },
      terraform: {
        aws_elb: {
          main: {
            listener: { instance_port: 443, instance_protocol: 'https', lb_port: 443, lb_protocol: 'https' },
            availability_zones: ['eu-west-1a', 'eu-west-1b'],
            cross_zone_load_balancing: true,
          },
        },
      },
    },
    {
      name: 'the default of the provider',
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
});
