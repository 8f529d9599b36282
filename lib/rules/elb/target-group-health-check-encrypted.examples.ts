import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: {
    Type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
    Properties: { Protocol: 'HTTPS', Port: 443, VpcId: 'vpc-1', ...own },
  },
});

const inTerraform = (own: object = {}) => ({
  aws_lb_target_group: { it: { protocol: 'HTTPS', port: 443, vpc_id: 'vpc-1', ...own } },
});

export default defineExamples({
  fails: [
    { name: 'nothing said', cloudformation: inCloudFormation(), terraform: inTerraform() },
    {
      name: 'plain',
      cloudformation: inCloudFormation({ HealthCheckProtocol: 'HTTP' }),
      terraform: inTerraform({ health_check: { protocol: 'HTTP' } }),
    },
  ],
  passes: [
    {
      name: 'TLS',
      cloudformation: inCloudFormation({ HealthCheckProtocol: 'HTTPS' }),
      terraform: inTerraform({ health_check: { protocol: 'HTTPS' } }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: inCloudFormation({ HealthCheckProtocol: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: inTerraform({ health_check: { protocol: '${var.choice}' } }),
      },
    },
  ],
  notApplicable: [
    {
      name: 'functions',
      cloudformation: inCloudFormation({ TargetType: 'lambda' }),
      terraform: inTerraform({ target_type: 'lambda' }),
    },
  ],
});
