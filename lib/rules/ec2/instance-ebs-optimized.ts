import { defineRule } from '../../engine/rule';
import { any, when } from '../../engine/verdict';
import { instance, isInstance } from '../../resources/ec2/instance';

/** Types for which optimisation is optional; source: "EBS-optimized instance types" in the EC2 user guide. */
const OPTIONAL =
  /^(c1\.xlarge|c3\.(2|4)?xlarge|g2\.2xlarge|i2\.(2|4)?xlarge|m1\.x?large|m2\.[24]xlarge|m3\.2?xlarge|r3\.(2|4)?xlarge)$/;

export default defineRule({
  title: 'Instances have bandwidth of their own for EBS',
  problem: 'This instance shares its network bandwidth with its disks.',
  why: 'Storage and traffic then starve each other under load; current instance types have dedicated bandwidth by default, older ones need it turned on.',
  fix: {
    how: 'Turn EBS optimisation on, or choose a current instance type.',
    cdk: { ebsOptimized: true },
    properties: { EbsOptimized: true },
    arguments: { ebs_optimized: true },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: {
    'cdk-nag': ['EC2EBSOptimizedInstance'],
    checkov: ['CKV_AWS_135'],
    guard: ['EBS_OPTIMIZED_INSTANCE'],
    kics: ['ec2_not_ebs_optimized'],
  },
  resource: instance,
  check: (it) =>
    when(isInstance(it.reading) ? it.type.pass() : it.type.fail(), () =>
      any(
        it.ebsOptimized.isTrue(),
        it.type.holds((type) => !OPTIONAL.test(type)),
      ),
    ),
});
