import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no load balancer',
      cloudformation: {
        Api: {
          Type: 'AWS::ECS::Service',
          Properties: {
            Cluster: 'main',
            TaskDefinition: 'api',
          },
        },
      },
      terraform: {
        aws_ecs_service: {
          api: {
            name: 'api',
            cluster: 'main',
            task_definition: 'api',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a load balancer',
      cloudformation: {
        Api: {
          Type: 'AWS::ECS::Service',
          Properties: {
            Cluster: 'main',
            TaskDefinition: 'api',
            LoadBalancers: [
              {
                TargetGroupArn: 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/api/0123',
                ContainerName: 'api',
                ContainerPort: 80,
              },
            ],
          },
        },
      },
      terraform: {
        aws_ecs_service: {
          api: {
            name: 'api',
            cluster: 'main',
            task_definition: 'api',
            load_balancer: {
              target_group_arn: 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/api/0123',
              container_name: 'api',
              container_port: 80,
            },
          },
        },
      },
    },
  ],
});
