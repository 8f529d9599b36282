import { defineExamples } from '../../engine/rule';
import { building, deploying, release, releaseInTerraform, releaseOf, source } from './example-pipeline';

const build = ['npm ci', 'npm run build'];
const scan = ['npm ci', 'npm audit', 'semgrep ci'];
const inspector = (more: object) => ({
  category: 'Invoke' as const,
  provider: 'InspectorScan',
  configuration: { InspectorRunMode: 'SourceCodeScan', ...more },
});
const both = (...given: Parameters<typeof release>) => ({
  cloudformation: release(...given),
  terraform: releaseInTerraform(...given),
});

export default defineExamples({
  fails: [
    {
      name: 'no scan at all',
      ...releaseOf({ build }, (of) => [
        source,
        ['Build', { Build: building(of('build')) }],
        ['Deploy', { Deploy: deploying('orders') }],
      ]),
    },
    {
      name: 'a scan beside the deployment',
      ...releaseOf({ scan }, (of) => [source, ['Deploy', { Deploy: deploying('orders'), Scan: building(of('scan')) }]]),
    },
    {
      name: 'a scan after the first of two deployments',
      ...releaseOf({ scan }, (of) => [
        source,
        ['Staging', { Deploy: deploying('staging') }],
        ['Scan', { Scan: building(of('scan')) }],
        ['Production', { Deploy: deploying('production') }],
      ]),
    },
    {
      name: 'a build that deploys by itself',
      ...releaseOf({ build: [...build, 'npx cdk deploy --all'] }, (of) => [
        source,
        ['Build', { Build: building(of('build')) }],
      ]),
    },
    {
      name: 'a scan in a build that deploys after it has failed',
      ...releaseOf(
        {
          build: JSON.stringify({
            version: '0.2',
            phases: { build: { commands: ['npm audit'] }, post_build: { commands: ['terraform apply'] } },
          }),
        },
        (of) => [source, ['Build', { Build: building(of('build')) }]],
      ),
    },
  ],
  passes: [
    {
      name: 'a scan in an earlier stage',
      ...releaseOf({ scan }, (of) => [
        source,
        ['Scan', { Scan: building(of('scan'), { category: 'Test' }) }],
        ['Deploy', { Deploy: deploying('orders') }],
      ]),
    },
    {
      name: 'a scan earlier in the stage',
      ...releaseOf({ scan }, (of) => [
        source,
        ['Deploy', { Deploy: deploying('orders', { order: 2 }), Scan: building(of('scan'), { order: 1 }) }],
      ]),
    },
    {
      name: 'the action of Amazon Inspector',
      ...both([
        source,
        ['Scan', { Scan: inspector({ CriticalThreshold: 0 }) }],
        ['Deploy', { Deploy: deploying('orders') }],
      ]),
    },
    {
      name: 'a scan before the deployment in one build',
      ...releaseOf({ build: ['gitleaks dir .', 'terraform apply -auto-approve'] }, (of) => [
        source,
        ['Build', { Build: building(of('build')) }],
      ]),
    },
  ],
  unknown: [
    {
      name: 'a build whose commands are in the source code',
      ...releaseOf({ build: 'buildspec.yml' }, (of) => [
        source,
        ['Build', { Build: building(of('build')) }],
        ['Deploy', { Deploy: deploying('orders') }],
      ]),
    },
    {
      name: 'a project of another stack',
      ...both([source, ['Build', { Build: building('build') }], ['Deploy', { Deploy: deploying('orders') }]]),
    },
    {
      name: 'a scan that not every build runs',
      ...releaseOf({ scan: ['if [ -f package.json ]; then npm audit; fi'] }, (of) => [
        source,
        ['Scan', { Scan: building(of('scan')) }],
        ['Deploy', { Deploy: deploying('orders') }],
      ]),
    },
  ],
  notApplicable: [
    {
      name: 'nothing is deployed',
      ...releaseOf({ build }, (of) => [source, ['Build', { Build: building(of('build')) }]]),
    },
  ],
});
