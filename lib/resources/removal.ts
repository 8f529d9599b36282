import { fact } from '../engine/rule';
import { same } from '../engine/value';

/** What becomes of a resource that leaves its stack, in the words of CloudFormation. */
export const removal = fact<string>(
  (it) => it.attribute<string>('DeletionPolicy'),
  (it) => it.fact<boolean>('lifecycle.prevent_destroy').map((kept) => (same(kept, true) ? 'Retain' : 'Delete')),
);
