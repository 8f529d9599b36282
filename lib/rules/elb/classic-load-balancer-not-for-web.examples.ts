import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'HTTPS',
      cloudformation: {
        Main: {
          Type: 'AWS::ElasticLoadBalancing::LoadBalancer',
          Properties: { Listeners: [{ InstancePort: '443', LoadBalancerPort: '443', Protocol: 'HTTPS' }] },
        },
      },
      terraform: {
        aws_elb: {
          main: { listener: [{ instance_port: 443, instance_protocol: 'https', lb_port: 443, lb_protocol: 'https' }] },
        },
      },
    },
  ],
  passes: [
    {
      name: 'SSL',
      cloudformation: {
        Main: {
          Type: 'AWS::ElasticLoadBalancing::LoadBalancer',
          Properties: { Listeners: [{ InstancePort: '5000', LoadBalancerPort: '5000', Protocol: 'SSL' }] },
        },
      },
      terraform: {
        aws_elb: {
          main: { listener: [{ instance_port: 5000, instance_protocol: 'ssl', lb_port: 5000, lb_protocol: 'ssl' }] },
        },
      },
    },
  ],
});
