import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'plain HTTP',
      cloudformation: {
        Main: {
          Type: 'AWS::ElasticLoadBalancingV2::Listener',
          Properties: { Port: 80, Protocol: 'HTTP', DefaultActions: [{ Type: 'forward', TargetGroupArn: 'tg' }] },
        },
      },
      terraform: {
        aws_lb_listener: {
          main: {
            load_balancer_arn: 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/shop/0f0f',
            port: 80,
            protocol: 'HTTP',
            default_action: { type: 'forward', target_group_arn: 'tg' },
          },
        },
      },
    },
    {
      name: 'no protocol, which Terraform takes for HTTP',
      terraform: {
        aws_lb_listener: {
          main: {
            load_balancer_arn: 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/shop/0f0f',
            port: 80,
            default_action: { type: 'forward', target_group_arn: 'tg' },
          },
        },
      },
    },
    {
      name: 'a redirect to HTTP',
      cloudformation: {
        Main: {
          Type: 'AWS::ElasticLoadBalancingV2::Listener',
          Properties: {
            Port: 80,
            Protocol: 'HTTP',
            DefaultActions: [
              { Type: 'redirect', RedirectConfig: { Host: 'example.org', Protocol: 'HTTP', StatusCode: 'HTTP_301' } },
            ],
          },
        },
      },
      terraform: {
        aws_lb_listener: {
          main: {
            load_balancer_arn: 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/shop/0f0f',
            port: 80,
            protocol: 'HTTP',
            default_action: { type: 'redirect', redirect: { protocol: 'HTTP', status_code: 'HTTP_301' } },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'HTTPS',
      cloudformation: {
        Main: {
          Type: 'AWS::ElasticLoadBalancingV2::Listener',
          Properties: { Port: 443, Protocol: 'HTTPS', DefaultActions: [{ Type: 'forward', TargetGroupArn: 'tg' }] },
        },
      },
      terraform: {
        aws_lb_listener: {
          main: {
            load_balancer_arn: 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/shop/0f0f',
            port: 443,
            protocol: 'HTTPS',
            default_action: { type: 'forward', target_group_arn: 'tg' },
          },
        },
      },
    },
    {
      name: 'a redirect to HTTPS',
      cloudformation: {
        Main: {
          Type: 'AWS::ElasticLoadBalancingV2::Listener',
          Properties: {
            Port: 80,
            Protocol: 'HTTP',
            DefaultActions: [
              { Type: 'redirect', RedirectConfig: { Protocol: 'HTTPS', Port: '443', StatusCode: 'HTTP_301' } },
            ],
          },
        },
      },
      terraform: {
        aws_lb_listener: {
          main: {
            load_balancer_arn: 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/shop/0f0f',
            port: 80,
            protocol: 'HTTP',
            default_action: [
              { type: 'redirect', redirect: [{ protocol: 'HTTPS', port: '443', status_code: 'HTTP_301' }] },
            ],
          },
        },
      },
    },
    {
      name: 'TCP of a Network Load Balancer',
      cloudformation: {
        Main: {
          Type: 'AWS::ElasticLoadBalancingV2::Listener',
          Properties: { Port: 443, Protocol: 'TCP', DefaultActions: [{ Type: 'forward', TargetGroupArn: 'tg' }] },
        },
      },
      terraform: {
        aws_lb_listener: {
          main: {
            load_balancer_arn: 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/shop/0f0f',
            port: 443,
            protocol: 'TCP',
            default_action: { type: 'forward', target_group_arn: 'tg' },
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: {
          Main: {
            Type: 'AWS::ElasticLoadBalancingV2::Listener',
            Properties: {
              Port: 80,
              DefaultActions: [{ Type: 'forward', TargetGroupArn: 'tg' }],
              Protocol: { Ref: 'Choice' },
            },
          },
        },
      },
    },
  ],
});
