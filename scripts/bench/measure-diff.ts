import { App } from 'aws-cdk-lib';
import { defineConfig, presets } from '../../lib';
import { difference } from '../../lib/diff';
import { type Input, readInputs } from '../../lib/read/inputs';
import { shopOf } from './shop';
import { unlikeOf } from './unlike';

/** CPU time of a comparison in milliseconds, reading included, and how much it found. */
export interface Compared {
  readonly same: number;
  readonly changed: number;
  readonly network: number;
  readonly found: number;
}

/**
 * One process, one app of so many resources and stacks, compared with itself, with one that opens a port to the internet,
 * and with one in which every tenth bucket discards versions: `node measure-diff.js shop|unlike <resources> <stacks>`.
 * Prints what it measured as JSON.
 */
const [kind = 'shop', resources = '100', stacks = '2'] = process.argv.slice(2);
const app = new App({ treeMetadata: false, context: { 'aws:cdk:enable-path-metadata': true } });
({ shop: shopOf, unlike: unlikeOf })[kind as 'shop'](app, Number(resources), Number(stacks));
const texts: Input[] = app
  .synth()
  .stacks.map(({ stackName, template }) => ({ name: stackName, content: JSON.stringify(template) }));

/** The same app with something else in each resource of a type whose place in the order is a multiple of a number. */
const changed = (type: string, each: number, change: (properties: any) => void): Input[] => {
  let at = 0;
  return texts.map(({ name, content }) => {
    const template = JSON.parse(content as string);
    for (const one of Object.values<any>(template.Resources))
      if (one.Type === type && at++ % each === 0) change(one.Properties);
    return { name, content: JSON.stringify(template) };
  });
};
const buckets = changed('AWS::S3::Bucket', 10, (properties) => {
  delete properties.VersioningConfiguration;
});
const opened = changed('AWS::EC2::SecurityGroup', 1_000_000, (properties) => {
  properties.SecurityGroupIngress = [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp: '0.0.0.0/0' }];
});

const config = defineConfig(presets.strict);
let found = 0;
const timed = (after: readonly Input[]): number => {
  const start = process.cpuUsage();
  const side = (inputs: readonly Input[]) => ({ templates: readInputs(inputs), config });
  found = difference(side(texts), side(after)).changes.length;
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};
const compared = { same: timed(texts), network: timed(opened), changed: timed(buckets) };
console.log(JSON.stringify({ ...compared, found } satisfies Compared));
