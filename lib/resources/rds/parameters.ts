import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { Unknown } from '../../engine/value';

/** A parameter of the group that an instance or cluster names; absent where it names none, unknown where the group is declared elsewhere. */
export function parameter(it: Reading, named: Fact<string>, name: string): Fact<string> {
  if (named.isAbsentHere) return named;
  const group = it.follow(named);
  if (!group)
    return named.text?.startsWith('default')
      ? named.map<string>(() => undefined)
      : new Fact<string>(
          named,
          named.isUnknown ? named.value : new Unknown('a parameter group that is declared elsewhere'),
        );
  return group.either(ofMap, ofBlocks)(group, name);
}

const ofMap = (group: Reading, name: string): Fact<string> =>
  group.fact<Record<string, string>>('Parameters').map((all) => all[name]);

function ofBlocks(group: Reading, name: string): Fact<string> {
  const parameters = group.fact('parameter');
  const found = parameters.items().find((item) => item.get('name').text === name);
  return found
    ? found.get<string>('value')
    : new Fact<string>(parameters, parameters.isUnknown ? parameters.value : undefined);
}
