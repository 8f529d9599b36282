import { defineRule } from '../../engine/rule';
import { project } from '../../resources/codebuild/project';

export default defineRule({
  title: 'Builds of CodeBuild projects mount no file system',
  problem: 'Builds of this project mount a file system that outlives them.',
  why: 'What one build writes there the next one reads and runs, and so does whatever else mounts it.',
  fix: {
    how: 'Take the file system out: put tools into the image, and results into artifacts.',
    properties: { FileSystemLocations: { Ref: 'AWS::NoValue' } },
    arguments: { file_system_locations: null },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: {},
  resource: project,
  check: (it) => it.fileSystems.isAbsent(),
});
