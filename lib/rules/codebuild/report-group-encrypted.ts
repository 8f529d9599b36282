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
        S3Destination: {
          EncryptionDisabled: false,
        },
      },
    },
    arguments: {
      export_config: {
        s3_destination: {
          encryption_disabled: false,
        },
      },
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {
    'security-hub': ['CodeBuild.7'],
  },

  resource: reportGroup,
  check: (it) => it.unencrypted.or(false).is(false),
});
