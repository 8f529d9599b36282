import { defineRule } from '../../engine/rule';
import { repository } from '../../resources/ecr/repository';

export default defineRule({
  title: 'Images in ECR are scanned when they are pushed',
  problem: 'Images pushed to this repository are not scanned for vulnerabilities.',
  why: 'Known flaws in an image go to production unseen.',
  fix: {
    how: "Scan on push in the registry's scanning configuration, or in the repository.",
    cdk: {
      imageScanOnPush: true,
    },
    properties: {
      ImageScanningConfiguration: {
        ScanOnPush: true,
      },
    },
    arguments: {
      image_scanning_configuration: {
        scan_on_push: true,
      },
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['ECR.1'] },
  sameAs: {
    terrascan: ['AC_AWS_0083'],
    checkov: ['CKV_AWS_163'],
    kics: ['unscanned_ecr_image'],
    trivy: ['AWS-0030'],
    cfn_nag: ['W79'],
    guard: ['ECR_REPO_SCAN_ON_PUSH'],
  },
  resource: repository,
  check: (it) => it.scanOnPush.isTrue(),
});
