import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no access logs',
      cloudformation: {
        Main: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: { Subnets: ['a', 'b'] } },
      },
      terraform: { aws_lb: { main: { subnets: ['a', 'b'] } } },
    },
    {
      name: 'access logs turned off',
      cloudformation: {
        Main: {
          Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
          Properties: { LoadBalancerAttributes: [{ Key: 'access_logs.s3.enabled', Value: 'false' }] },
        },
      },
      terraform: { aws_lb: { main: { access_logs: { bucket: 'logs' } } } },
    },
    {
      name: 'delivered logs of connections alone',
      cloudformation: {
        Main: {
          Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
          Properties: { Type: 'application', Subnets: ['a', 'b'] },
        },
        Source: {
          Type: 'AWS::Logs::DeliverySource',
          Properties: { Name: 'front', LogType: 'ALB_CONNECTION_LOGS', ResourceArn: { Ref: 'Main' } },
        },
        Delivery: {
          Type: 'AWS::Logs::Delivery',
          Properties: {
            DeliverySourceName: { Ref: 'Source' },
            DeliveryDestinationArn: 'arn:aws:logs:eu-west-1:111122223333:delivery-destination:logs',
          },
        },
      },
      terraform: {
        aws_lb: { main: { load_balancer_type: 'application', subnets: ['a', 'b'] } },
        aws_cloudwatch_log_delivery_source: {
          front: { name: 'front', log_type: 'ALB_CONNECTION_LOGS', resource_arn: '${aws_lb.main.arn}' },
        },
        aws_cloudwatch_log_delivery: {
          front: {
            delivery_source_name: '${aws_cloudwatch_log_delivery_source.front.name}',
            delivery_destination_arn: 'arn:aws:logs:eu-west-1:111122223333:delivery-destination:logs',
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
          Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
          Properties: {
            LoadBalancerAttributes: [
              { Key: 'access_logs.s3.enabled', Value: 'true' },
              { Key: 'access_logs.s3.bucket', Value: 'logs' },
            ],
          },
        },
      },
      terraform: { aws_lb: { main: { access_logs: { bucket: 'logs', enabled: true } } } },
    },
    {
      name: 'delivered access logs',
      cloudformation: {
        Main: {
          Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
          Properties: { Type: 'application', Subnets: ['a', 'b'] },
        },
        Source: {
          Type: 'AWS::Logs::DeliverySource',
          Properties: { Name: 'front', LogType: 'ALB_ACCESS_LOGS', ResourceArn: { Ref: 'Main' } },
        },
        Delivery: {
          Type: 'AWS::Logs::Delivery',
          Properties: {
            DeliverySourceName: { Ref: 'Source' },
            DeliveryDestinationArn: 'arn:aws:logs:eu-west-1:111122223333:delivery-destination:logs',
          },
        },
      },
      terraform: {
        aws_lb: { main: { load_balancer_type: 'application', subnets: ['a', 'b'] } },
        aws_cloudwatch_log_delivery_source: {
          front: { name: 'front', log_type: 'ALB_ACCESS_LOGS', resource_arn: '${aws_lb.main.arn}' },
        },
        aws_cloudwatch_log_delivery: {
          front: {
            delivery_source_name: '${aws_cloudwatch_log_delivery_source.front.name}',
            delivery_destination_arn: 'arn:aws:logs:eu-west-1:111122223333:delivery-destination:logs',
          },
        },
      },
    },
    {
      name: 'delivered access logs of a Network Load Balancer',
      cloudformation: {
        Main: {
          Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
          Properties: { Type: 'network', Subnets: ['a', 'b'] },
        },
        Source: {
          Type: 'AWS::Logs::DeliverySource',
          Properties: { Name: 'front', LogType: 'NLB_ACCESS_LOGS', ResourceArn: { Ref: 'Main' } },
        },
        Delivery: {
          Type: 'AWS::Logs::Delivery',
          Properties: {
            DeliverySourceName: { Ref: 'Source' },
            DeliveryDestinationArn: 'arn:aws:logs:eu-west-1:111122223333:delivery-destination:logs',
          },
        },
      },
      terraform: {
        aws_lb: { main: { load_balancer_type: 'network', subnets: ['a', 'b'] } },
        aws_cloudwatch_log_delivery_source: {
          front: { name: 'front', log_type: 'NLB_ACCESS_LOGS', resource_arn: '${aws_lb.main.arn}' },
        },
        aws_cloudwatch_log_delivery: {
          front: {
            delivery_source_name: '${aws_cloudwatch_log_delivery_source.front.name}',
            delivery_destination_arn: 'arn:aws:logs:eu-west-1:111122223333:delivery-destination:logs',
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Logs: { Type: 'String' } },
        Resources: {
          Main: {
            Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
            Properties: { LoadBalancerAttributes: [{ Key: 'access_logs.s3.enabled', Value: { Ref: 'Logs' } }] },
          },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'a Gateway Load Balancer, which has none',
      cloudformation: { Main: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: { Type: 'gateway' } } },
      terraform: { aws_lb: { main: { load_balancer_type: 'gateway' } } },
    },
  ],
});
