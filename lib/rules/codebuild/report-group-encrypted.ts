import { defineRule } from '../../engine/rule';
import { reportGroup } from '../../resources/codebuild/report-group';

export default defineRule({
  title: 'CodeBuild test reports are encrypted when exported',
  problem: 'This report group exports its reports without encryption.',
  why: 'Test reports show source code and data.',
  fix: {
    how: 'Leave encryption of the export on.',
    properties: {
      ExportConfig: {
        ExportConfigType: 'S3',
        S3Destination: {
          Bucket: 'reports',
          EncryptionDisabled: false,
        },
      },
    },
    arguments: {
      export_config: {
        type: 'S3',
        s3_destination: {
          bucket: 'reports',
          encryption_disabled: false,
        },
      },
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {
    fsbp: ['CodeBuild.7'],
  },

  resource: reportGroup,
  check: (it) => it.unencrypted.or(false).is(false),
});
