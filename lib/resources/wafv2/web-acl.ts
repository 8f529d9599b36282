import type { Fact } from '../../engine/fact';
import { defineResource, fact } from '../../engine/rule';
import type { Verdict } from '../../engine/verdict';

/** A web ACL of WAF, of today's version or one of the two classic ones. */
export const webAcl = defineResource({
  cloudformation: ['AWS::WAFv2::WebACL', 'AWS::WAF::WebACL', 'AWS::WAFRegional::WebACL'],
  terraform: ['aws_wafv2_web_acl', 'aws_waf_web_acl', 'aws_wafregional_web_acl'],
  facts: {
    logs: fact<string>(
      (it) => it.companion('AWS::WAFv2::LoggingConfiguration', 'ResourceArn').fact('LogDestinationConfigs'),
      (it) =>
        it
          .companion('aws_wafv2_web_acl_logging_configuration', 'resource_arn')
          .fact<string>('log_destination_configs')
          .orElse(() => it.fact('logging_configuration.log_destination')),
    ),
    rules: fact<object[]>('Rules', (it) => it.fact<object[]>('rule').orElse(() => it.fact('rules'))),
    /** What happens to requests that no rule takes: ALLOW, BLOCK or COUNT. */
    defaultAction: fact<string>(
      (it) => {
        const action = it.fact('DefaultAction');
        const block = action.get<string>('Block');
        const allow = action.get<string>('Allow');
        return action
          .get<string>('Type')
          .orElse(() => (block.isAbsentHere ? allow.map(() => 'ALLOW') : block.map(() => 'BLOCK')));
      },
      (it) => {
        const action = it.fact('default_action');
        const block = action.get<string>('block');
        const allow = action.get<string>('allow');
        return action
          .get<string>('type')
          .orElse(() => (block.isAbsentHere ? allow.map(() => 'ALLOW') : block.map(() => 'BLOCK')));
      },
    ),
  },
});

/** A web ACL of today's version, which has rule groups of AWS and metrics. */
export const currentWebAcl = defineResource({
  cloudformation: 'AWS::WAFv2::WebACL',
  terraform: 'aws_wafv2_web_acl',
  facts: {
    rules: fact<object[]>('Rules', 'rule'),
    metrics: fact<boolean>('VisibilityConfig.CloudWatchMetricsEnabled', 'visibility_config.cloudwatch_metrics_enabled'),
  },
});

/** Whether a rule sends metrics. */
export const isMeasured = (rule: Fact): Verdict =>
  rule
    .get<boolean>('VisibilityConfig.CloudWatchMetricsEnabled')
    .orElse(() => rule.get<boolean>('visibility_config.cloudwatch_metrics_enabled'))
    .isTrue();
