import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import { Unknown } from '../../engine/value';

/**
 * Whether a file or a table locks the state. `terraform init -backend-config` may say so too, where the configuration is
 * not whole. Source: Terraform, "S3", State Locking, and "Backend block configuration overview", Partial configuration.
 */
function locked(it: Reading): Fact<boolean> {
  const [file, table] = [it.fact<boolean>('use_lockfile'), it.fact<string>('dynamodb_table').filled()];
  if (!table.isAbsentHere) return new Fact<boolean>(table, true);
  const isPartial = ['bucket', 'key'].some((needed) => it.fact(needed).isAbsentHere);
  return file.isAbsentHere && isPartial ? new Fact<boolean>(file, new Unknown('what `terraform init` is given')) : file;
}

/** A bucket that keeps the state of a configuration. */
export const s3Backend = defineResource({
  terraform: 'backend.s3',
  facts: { locked: fact<boolean>(undefined, locked) },
});
