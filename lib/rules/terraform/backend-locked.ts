import { defineRule } from '../../engine/rule';
import { s3Backend } from '../../resources/terraform/s3-backend';

export default defineRule({
  title: 'State of Terraform in S3 is locked while it is changed',
  problem: 'Nothing locks the state in this bucket.',
  why: 'Two runs at once write over each other, and what one of them made is then known to nobody.',
  fix: {
    how: 'Let Terraform lock the state by a file beside it: `use_lockfile = true` in the backend.',
    noCode: 'The backend stands in the `terraform` block, and is no resource.',
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  resource: s3Backend,
  check: (it) => it.locked.isTrue(),
});
