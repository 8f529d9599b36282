import { defineRule } from '../../engine/rule';
import { vpc } from '../../resources/ec2/vpc';

export default defineRule({
  title: 'The traffic of VPCs is logged',
  problem: 'This VPC has no flow log.',
  why: 'Without flow logs nobody can tell which machine talked to whom when something has happened.',
  fix: {
    how: 'Add a flow log of all traffic, to CloudWatch Logs or S3.',
    cdk: "vpc.addFlowLog('FlowLog')",
    resources: {
      'AWS::EC2::FlowLog': {
        ResourceId: { Ref: 'This' },
        ResourceType: 'VPC',
        TrafficType: 'ALL',
        LogDestinationType: 's3',
        LogDestination: 'arn:aws:s3:::flow-logs',
      },
      aws_flow_log: {
        vpc_id: '${aws_vpc.this.id}',
        traffic_type: 'ALL',
        log_destination_type: 's3',
        log_destination: 'arn:aws:s3:::flow-logs',
      },
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['EC2.6'] },
  sameAs: {
    terrascan: ['AC_AWS_0369'],
    'cdk-nag': ['VPCFlowLogsEnabled'],
    cfn_nag: ['W60'],
    checkov: ['CKV2_AWS_11'],
    kics: ['vpc_flowlogs_disabled'],
    regula: ['FG_R00054'],
    trivy: ['AWS-0178'],
  },
  resource: vpc,
  check: (it) => it.flowLog.or(false).isTrue(),
});
