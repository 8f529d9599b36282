import { defineExamples } from '../../engine/rule';
import { association } from './example-firewall';

const logged = (vpc: string) => {
  const { cloudformation, terraform } = association({}, {});
  return {
    cloudformation: {
      ...cloudformation,
      Logs: {
        Type: 'AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation',
        Properties: { ResolverQueryLogConfigId: 'rqlc-0123456789abcdef', ResourceId: vpc },
      },
    },
    terraform: {
      ...terraform,
      aws_route53_resolver_query_log_config_association: {
        logs: { resolver_query_log_config_id: 'rqlc-0123456789abcdef', resource_id: vpc },
      },
    },
  };
};

export default defineExamples({
  fails: [
    { name: 'no logs', ...association({}, {}) },
    { name: 'logs of another VPC', ...logged('vpc-9f8e7d6c') },
  ],
  passes: [{ name: 'logs of the VPC', ...logged('vpc-0a1b2c3d') }],
});
