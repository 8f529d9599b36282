import { rules } from '../../lib';
import { examples } from '../../lib/rules/examples';
import { modules } from './served-examples';

test('every rule that speaks of Terraform has examples of it', () => {
  const without = Object.keys(rules).filter(
    (id) =>
      rules[id]!.resource.types.terraform.length > 0 &&
      examples[id]?.only?.dialect !== 'cloudformation' &&
      !modules.some(({ title }) => title.startsWith(`${id}: `)),
  );
  expect(without).toEqual([]);
  expect(modules.length).toBeGreaterThan(2000);
});
