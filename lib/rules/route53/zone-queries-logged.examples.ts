import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no query log',
      cloudformation: { Main: { Type: 'AWS::Route53::HostedZone', Properties: { Name: 'example.org' } } },
      terraform: { aws_route53_zone: { main: { name: 'example.org' } } },
    },
  ],
  passes: [
    {
      name: 'a query log',
      cloudformation: {
        Main: {
          Type: 'AWS::Route53::HostedZone',
          Properties: {
            Name: 'example.org',
            QueryLoggingConfig: {
              CloudWatchLogsLogGroupArn: 'arn:aws:logs:us-east-1:111122223333:log-group:/aws/route53/example.org',
            },
          },
        },
      },
      terraform: {
        aws_route53_zone: { main: { name: 'example.org' } },
        aws_route53_query_log: {
          log: {
            zone_id: '${aws_route53_zone.main.zone_id}',
            cloudwatch_log_group_arn: 'arn:aws:logs:us-east-1:111122223333:log-group:/aws/route53/example.org',
          },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'a private zone',
      cloudformation: {
        Main: {
          Type: 'AWS::Route53::HostedZone',
          Properties: { Name: 'internal', VPCs: [{ VPCId: 'vpc-1', VPCRegion: 'eu-west-1' }] },
        },
      },
      terraform: { aws_route53_zone: { main: { name: 'internal', vpc: { vpc_id: 'vpc-1' } } } },
    },
  ],
});
