import { defineExamples } from '../../engine/rule';

export default defineExamples({
  only: {
    dialect: 'terraform',
    because:
      'CloudFormation keeps the policies inside the load balancer, judged by elb/classic-load-balancer-modern-tls.',
  },
  fails: [
    {
      name: 'an old predefined policy',
      terraform: {
        aws_load_balancer_policy: {
          main: {
            load_balancer_name: 'web',
            policy_name: 'tls',
            policy_type_name: 'SSLNegotiationPolicyType',
            policy_attribute: [{ name: 'Reference-Security-Policy', value: 'ELBSecurityPolicy-TLS-1-1-2017-01' }],
          },
        },
      },
    },
    {
      name: 'TLS 1.1',
      fix: {
        arguments: {
          attribute: [
            { name: 'Protocol-TLSv1.2', value: 'true' },
            { name: 'Protocol-TLSv1.1', value: 'false' },
          ],
        },
      },
      terraform: {
        aws_lb_ssl_negotiation_policy: {
          main: {
            lb_port: 443,
            load_balancer: 'shop',
            name: 'tls',
            attribute: [{ name: 'Protocol-TLSv1.1', value: 'true' }],
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'the strong predefined policy',
      terraform: {
        aws_load_balancer_policy: {
          main: {
            load_balancer_name: 'shop',
            policy_name: 'tls',
            policy_type_name: 'SSLNegotiationPolicyType',
            policy_attribute: [{ name: 'Reference-Security-Policy', value: 'ELBSecurityPolicy-TLS-1-2-2017-01' }],
          },
        },
      },
    },
    {
      name: 'TLS 1.2 only',
      terraform: {
        aws_lb_ssl_negotiation_policy: {
          main: {
            lb_port: 443,
            load_balancer: 'shop',
            name: 'tls',
            attribute: [
              { name: 'Protocol-TLSv1.2', value: 'true' },
              { name: 'Protocol-TLSv1.1', value: 'false' },
            ],
          },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'a policy about something else',
      terraform: {
        aws_load_balancer_policy: {
          main: { load_balancer_name: 'shop', policy_name: 'tls', policy_type_name: 'PublicKeyPolicyType' },
        },
      },
    },
  ],
});
