import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: { Type: 'AWS::WAFRegional::Rule', Properties: { Name: 'blocked', MetricName: 'blocked', ...own } },
});

const inTerraform = (own: object = {}) => ({
  aws_wafregional_rule: { it: { name: 'blocked', metric_name: 'blocked', ...own } },
});

export default defineExamples({
  fails: [
    { name: 'none', cloudformation: inCloudFormation(), terraform: inTerraform() },
    {
      name: 'none, globally',
      cloudformation: { It: { Type: 'AWS::WAF::Rule', Properties: { Name: 'blocked', MetricName: 'blocked' } } },
      terraform: { aws_waf_rule: { it: { name: 'blocked', metric_name: 'blocked' } } },
      fix: {
        properties: { Predicates: [{ DataId: 'set', Negated: false, Type: 'IPMatch' }] },
        arguments: { predicates: [{ data_id: 'set', negated: false, type: 'IPMatch' }] },
      },
    },
  ],
  passes: [
    {
      name: 'one',
      cloudformation: inCloudFormation({ Predicates: [{ DataId: 'set', Negated: false, Type: 'IPMatch' }] }),
      terraform: inTerraform({ predicate: [{ data_id: 'set', negated: false, type: 'IPMatch' }] }),
    },
    {
      name: 'one, globally',
      cloudformation: {
        It: {
          Type: 'AWS::WAF::Rule',
          Properties: {
            Name: 'blocked',
            MetricName: 'blocked',
            Predicates: [{ DataId: 'set', Negated: false, Type: 'IPMatch' }],
          },
        },
      },
      terraform: {
        aws_waf_rule: {
          it: {
            name: 'blocked',
            metric_name: 'blocked',
            predicates: [{ data_id: 'set', negated: false, type: 'IPMatch' }],
          },
        },
      },
    },
  ],
});
