import { type Change, type Edit, Unchangeable } from './change';

/** The edits of HCL text that make changes of its data. */
export function editsOfHcl(_: string, changes: readonly Change[]): Edit[] {
  if (changes.length > 0) throw new Unchangeable('HCL is not changed yet');
  return [];
}
