import { defineExamples } from '../../engine/rule';
import { listener, listenerInTerraform } from './example-listener';

export default defineExamples({
  fails: [
    {
      name: 'plain HTTP',
      cloudformation: listener({
        Port: 80,
        Protocol: 'HTTP',
        DefaultActions: [{ Type: 'forward', TargetGroupArn: 'tg' }],
      }),
      terraform: listenerInTerraform({
        port: 80,
        protocol: 'HTTP',
        default_action: { type: 'forward', target_group_arn: 'tg' },
      }),
    },
    {
      name: 'no protocol, which Terraform takes for HTTP',
      terraform: listenerInTerraform({ port: 80, default_action: { type: 'forward', target_group_arn: 'tg' } }),
    },
    {
      name: 'a redirect to HTTP',
      cloudformation: listener({
        Port: 80,
        Protocol: 'HTTP',
        DefaultActions: [
          { Type: 'redirect', RedirectConfig: { Host: 'example.org', Protocol: 'HTTP', StatusCode: 'HTTP_301' } },
        ],
      }),
      terraform: listenerInTerraform({
        port: 80,
        protocol: 'HTTP',
        default_action: { type: 'redirect', redirect: { protocol: 'HTTP', status_code: 'HTTP_301' } },
      }),
    },
    {
      name: 'a rule that forwards, beside a redirect',
      resource: { cloudformation: 'Main', terraform: 'aws_lb_listener.main' },
      cloudformation: {
        ...listener({
          Port: 80,
          Protocol: 'HTTP',
          DefaultActions: [{ Type: 'redirect', RedirectConfig: { Protocol: 'HTTPS', StatusCode: 'HTTP_301' } }],
        }),
        Rule: {
          Type: 'AWS::ElasticLoadBalancingV2::ListenerRule',
          Properties: {
            ListenerArn: { Ref: 'Main' },
            Priority: 1,
            Conditions: [{ Field: 'path-pattern', Values: ['/api/*'] }],
            Actions: [{ Type: 'forward', TargetGroupArn: 'tg' }],
          },
        },
      },
      terraform: {
        ...listenerInTerraform({
          port: 80,
          protocol: 'HTTP',
          default_action: { type: 'redirect', redirect: { protocol: 'HTTPS', status_code: 'HTTP_301' } },
        }),
        aws_lb_listener_rule: {
          api: {
            listener_arn: '${aws_lb_listener.main.arn}',
            condition: { path_pattern: { values: ['/api/*'] } },
            action: { type: 'forward', target_group_arn: 'tg' },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'HTTPS',
      cloudformation: listener({
        Port: 443,
        Protocol: 'HTTPS',
        DefaultActions: [{ Type: 'forward', TargetGroupArn: 'tg' }],
      }),
      terraform: listenerInTerraform({
        port: 443,
        protocol: 'HTTPS',
        default_action: { type: 'forward', target_group_arn: 'tg' },
      }),
    },
    {
      name: 'a redirect to HTTPS',
      cloudformation: listener({
        Port: 80,
        Protocol: 'HTTP',
        DefaultActions: [
          { Type: 'redirect', RedirectConfig: { Protocol: 'HTTPS', Port: '443', StatusCode: 'HTTP_301' } },
        ],
      }),
      terraform: listenerInTerraform({
        port: 80,
        protocol: 'HTTP',
        default_action: [{ type: 'redirect', redirect: [{ protocol: 'HTTPS', port: '443', status_code: 'HTTP_301' }] }],
      }),
    },
    {
      name: 'TCP of a Network Load Balancer',
      cloudformation: listener({
        Port: 443,
        Protocol: 'TCP',
        DefaultActions: [{ Type: 'forward', TargetGroupArn: 'tg' }],
      }),
      terraform: listenerInTerraform({
        port: 443,
        protocol: 'TCP',
        default_action: { type: 'forward', target_group_arn: 'tg' },
      }),
    },
    {
      name: 'a rule that redirects as well',
      resource: { cloudformation: 'Main', terraform: 'aws_lb_listener.main' },
      cloudformation: {
        ...listener({
          Port: 80,
          Protocol: 'HTTP',
          DefaultActions: [{ Type: 'redirect', RedirectConfig: { Protocol: 'HTTPS', StatusCode: 'HTTP_301' } }],
        }),
        Rule: {
          Type: 'AWS::ElasticLoadBalancingV2::ListenerRule',
          Properties: {
            ListenerArn: { Ref: 'Main' },
            Priority: 1,
            Conditions: [{ Field: 'path-pattern', Values: ['/api/*'] }],
            Actions: [{ Type: 'redirect', RedirectConfig: { Protocol: 'HTTPS', StatusCode: 'HTTP_302' } }],
          },
        },
      },
      terraform: {
        ...listenerInTerraform({
          port: 80,
          protocol: 'HTTP',
          default_action: { type: 'redirect', redirect: { protocol: 'HTTPS', status_code: 'HTTP_301' } },
        }),
        aws_lb_listener_rule: {
          api: {
            listener_arn: '${aws_lb_listener.main.arn}',
            condition: { path_pattern: { values: ['/api/*'] } },
            action: { type: 'redirect', redirect: { protocol: 'HTTPS', status_code: 'HTTP_302' } },
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
        Resources: listener({
          Port: 80,
          DefaultActions: [{ Type: 'forward', TargetGroupArn: 'tg' }],
          Protocol: { Ref: 'Choice' },
        }),
      },
    },
  ],
});
