import { defineRule } from '../../engine/rule';
import { trail } from '../../resources/cloudtrail/trail';

export default defineRule({
  title: 'Trails sign their log files',
  problem: 'Log files of this trail can be changed or deleted without a trace.',
  why: 'Signed digests show that the record is whole.',
  fix: {
    how: 'Turn log file validation on.',
    cdk: {
      enableFileValidation: true,
    },
    properties: {
      EnableLogFileValidation: true,
    },
    arguments: {
      enable_log_file_validation: true,
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['CloudTrail.4'] },
  sameAs: {
    terrascan: ['AC_AWS_0446'],
    checkov: ['CKV_AWS_36'],
    kics: ['cloudtrail_log_file_validation_disabled'],
    trivy: ['AWS-0016'],
    guard: ['CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED'],
    'cdk-nag': ['CloudTrailLogFileValidationEnabled'],
    regula: ['FG_R00027'],
  },
  resource: trail,
  check: (it) => it.validation.isTrue(),
});
