import { check, defineConfig, presets } from '../../lib';
import { reporters } from '../../lib/reporters';

const config = defineConfig(presets.baseline);
const judged = (Resources: object) => check([{ name: 'app.json', content: { Resources } }], config);
const line = (report: ReturnType<typeof judged>, types = false) =>
  reporters
    .text(report, { types })
    .split('\n')
    .find((one) => one.startsWith('no rule knows'));

const scraper = { Type: 'AWS::APS::Scraper', Properties: {} };

test('resources of types that no rule knows are counted, and named where that is asked', () => {
  const report = judged({
    One: scraper,
    Two: scraper,
    Link: { Type: 'AWS::ApiGatewayV2::VpcLink', Properties: {} },
    Box: { Type: 'AWS::S3::Bucket' },
  });
  expect(report.withoutRule).toEqual({ 'AWS::APS::Scraper': 2, 'AWS::ApiGatewayV2::VpcLink': 1 });
  expect(line(report)).toBe('no rule knows the type of 3 resources: --types names them');
  expect(line(report, true)).toBe(
    'no rule knows the type of 3 resources: AWS::APS::Scraper (2), AWS::ApiGatewayV2::VpcLink',
  );
  expect(JSON.parse(reporters.json(report)).withoutRule).toEqual(report.withoutRule);
});

test('nothing is said of what rules judge or read, though they are off, nor of what is no resource of AWS', () => {
  const report = judged({
    Key: { Type: 'AWS::KMS::Key' },
    Policy: { Type: 'AWS::SQS::QueuePolicy', Properties: { Queues: ['q'], PolicyDocument: { Statement: [] } } },
    Own: { Type: 'Custom::Own' },
    Metadata: { Type: 'AWS::CDK::Metadata' },
    Wait: { Type: 'AWS::CloudFormation::WaitConditionHandle' },
  });
  expect(report.withoutRule).toEqual({});
  expect(line(report)).toBeUndefined();
});

test('types of Terraform are counted too', () => {
  const content = { resource: { aws_apprunner_vpc_connector: { a: {} } } };
  const report = check([{ name: 'main.tf.json', content }], config);
  expect(report.withoutRule).toEqual({ aws_apprunner_vpc_connector: 1 });
});
