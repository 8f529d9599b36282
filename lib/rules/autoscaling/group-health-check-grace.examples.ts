import { defineExamples } from '../../engine/rule';

export default defineExamples({
  only: { dialect: 'cloudformation', because: 'Terraform waits 300 seconds where nothing is said.' },
  fails: [
    {
      name: 'no grace period',
      cloudformation: {
        Main: {
          Type: 'AWS::AutoScaling::AutoScalingGroup',
          Properties: { MinSize: '1', MaxSize: '2', HealthCheckType: 'ELB' },
        },
      },
    },
  ],
  passes: [
    {
      name: 'five minutes',
      cloudformation: {
        Main: {
          Type: 'AWS::AutoScaling::AutoScalingGroup',
          Properties: { MinSize: '1', MaxSize: '2', HealthCheckType: 'ELB', HealthCheckGracePeriod: 300 },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'the checks of EC2',
      cloudformation: {
        Main: { Type: 'AWS::AutoScaling::AutoScalingGroup', Properties: { MinSize: '1', MaxSize: '2' } },
      },
    },
  ],
});
