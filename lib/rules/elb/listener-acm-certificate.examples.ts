import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no certificate',
      cloudformation: {
        Main: {
          Type: 'AWS::ElasticLoadBalancingV2::Listener',
          Properties: { Port: 443, Protocol: 'HTTPS', DefaultActions: [] },
        },
      },
      terraform: {
        aws_lb_listener: {
          main: {
            load_balancer_arn: 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/shop/0f0f',
            port: 443,
            protocol: 'HTTPS',
            default_action: { type: 'forward' },
          },
        },
      },
    },
    {
      name: 'a certificate uploaded to IAM',
      cloudformation: {
        Main: {
          Type: 'AWS::ElasticLoadBalancingV2::Listener',
          Properties: {
            Port: 443,
            Protocol: 'HTTPS',
            Certificates: [{ CertificateArn: 'arn:aws:iam::111122223333:server-certificate/web' }],
            DefaultActions: [],
          },
        },
      },
      terraform: {
        aws_lb_listener: {
          main: {
            load_balancer_arn: 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/shop/0f0f',
            port: 443,
            protocol: 'HTTPS',
            certificate_arn: 'arn:aws:iam::111122223333:server-certificate/web',
            default_action: { type: 'forward' },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a certificate of Certificate Manager',
      cloudformation: {
        Main: {
          Type: 'AWS::ElasticLoadBalancingV2::Listener',
          Properties: {
            Port: 443,
            Protocol: 'HTTPS',
            Certificates: [{ CertificateArn: 'arn:aws:acm:eu-west-1:111122223333:certificate/1' }],
            DefaultActions: [],
          },
        },
      },
      terraform: {
        aws_lb_listener: {
          main: {
            load_balancer_arn: 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/shop/0f0f',
            port: 443,
            protocol: 'HTTPS',
            certificate_arn: 'arn:aws:acm:eu-west-1:111122223333:certificate/1',
            default_action: { type: 'forward' },
          },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'plain HTTP',
      cloudformation: {
        Main: {
          Type: 'AWS::ElasticLoadBalancingV2::Listener',
          Properties: { Port: 80, Protocol: 'HTTP', DefaultActions: [] },
        },
      },
      terraform: {
        aws_lb_listener: {
          main: {
            load_balancer_arn: 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/shop/0f0f',
            port: 80,
            protocol: 'HTTP',
            default_action: { type: 'forward' },
          },
        },
      },
    },
  ],
});
