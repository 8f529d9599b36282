import { App, Stack } from 'aws-cdk-lib';
import {
  LockedDownPipeline,
  type LockedDownPipelineProps,
} from '../../constructs/codepipeline/locked-down-pipeline/cdk';
import { vpcIn } from '../../constructs/ec2/weakenings';
import type { Synthesised } from './run-pipeline';

/** A pipeline as it is synthesised: what its template says of stages, projects and functions. */
export function synthesised(props: Omit<LockedDownPipelineProps, 'vpc'>): Synthesised {
  const app = new App();
  const stack = new Stack(app, 'Delivery', { env: { account: '111122223333', region: 'eu-west-1' } });
  new LockedDownPipeline(stack, 'Pipeline', { ...props, pipelineName: 'shop', vpc: vpcIn(stack) });
  const resources = Object.values<{ Type: string; Properties: any }>(
    app.synth().getStackByName('Delivery').template.Resources,
  );
  const named = (type: string, name: string): Record<string, any> =>
    Object.fromEntries(
      resources.filter((it) => it.Type === type).map(({ Properties }) => [Properties[name], Properties]),
    );
  const [pipeline] = resources.filter((it) => it.Type === 'AWS::CodePipeline::Pipeline');
  const functions = Object.entries(named('AWS::Lambda::Function', 'FunctionName')).map(([name, { Environment }]) => {
    const settings = Object.entries<any>(Environment?.Variables ?? {}).map(([key, value]) => [
      key,
      JSON.parse(textOf(value)),
    ]);
    return [name, { ...Object.fromEntries(settings), code: CODES[name.replace('shop-', '')] }];
  });
  return {
    stages: pipeline?.Properties.Stages.map(({ Name, Actions }: any) => ({ name: Name, actions: Actions })),
    projects: named('AWS::CodeBuild::Project', 'Name'),
    functions: Object.fromEntries(functions),
  };
}

const CODES: Readonly<Record<string, string>> = {
  Attest: 'attest',
  Gate: 'gate',
  GateDrift: 'gate',
  VerifyRelease: 'verify-release',
  CloseRelease: 'close-release',
};

/** A value that CloudFormation joins, with names in place of what deployment fills in: which ones matters to nobody here. */
function textOf(value: any): string {
  if (typeof value === 'string') return value;
  if (value?.['Fn::Join']) return value['Fn::Join'][1].map(textOf).join('');
  return String(value?.Ref ?? value?.['Fn::GetAtt']?.join('.') ?? '');
}
