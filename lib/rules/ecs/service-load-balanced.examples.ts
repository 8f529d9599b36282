import { defineExamples } from '../../engine/rule';
import { service, serviceInTerraform } from './example-service';

export default defineExamples({
  fails: [
    {
      name: 'no load balancer',
      cloudformation: service(),
      terraform: serviceInTerraform(),
    },
  ],
  passes: [
    {
      name: 'a load balancer',
      cloudformation: service({
        LoadBalancers: [
          {
            TargetGroupArn: 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/api/0123',
            ContainerName: 'api',
            ContainerPort: 80,
          },
        ],
      }),
      terraform: serviceInTerraform({
        load_balancer: {
          target_group_arn: 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/api/0123',
          container_name: 'api',
          container_port: 80,
        },
      }),
    },
  ],
});
