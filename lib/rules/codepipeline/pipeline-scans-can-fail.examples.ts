import { defineExamples } from '../../engine/rule';
import { release, releaseInTerraform, source } from './example-pipeline';

const inspector = (more: object) =>
  [
    source,
    [
      'Scan',
      {
        Scan: {
          category: 'Invoke',
          provider: 'InspectorScan',
          configuration: { InspectorRunMode: 'SourceCodeScan', ...more },
        },
      },
    ],
  ] as const;

/** A pipeline that runs these commands by itself. */
const commands = (...Commands: readonly string[]) => {
  const { Release } = release([source]);
  const { Properties } = Release;
  const action = {
    Name: 'Scan',
    ActionTypeId: { Category: 'Compute', Owner: 'AWS', Provider: 'Commands', Version: '1' },
    Commands,
  };
  const { Stages } = Properties as unknown as { Stages: object[] };
  return {
    Release: { ...Release, Properties: { ...Properties, Stages: [...Stages, { Name: 'Scan', Actions: [action] }] } },
  };
};

export default defineExamples({
  fails: [
    {
      name: 'a scan by Amazon Inspector without a threshold',
      cloudformation: release(inspector({})),
      terraform: releaseInTerraform(inspector({})),
    },
    { name: 'a command that cannot fail', cloudformation: commands('npm ci', 'npm audit || true') },
  ],
  passes: [
    {
      name: 'a threshold',
      cloudformation: release(inspector({ CriticalThreshold: 0 })),
      terraform: releaseInTerraform(inspector({ CriticalThreshold: '0' })),
    },
    { name: 'a command that can fail', cloudformation: commands('npm ci', 'npm audit') },
  ],
  notApplicable: [{ name: 'no scan', cloudformation: release([source]), terraform: releaseInTerraform([source]) }],
});
