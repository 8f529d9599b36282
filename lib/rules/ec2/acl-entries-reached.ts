import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { networkAcl } from '../../resources/ec2/network-acl';
import { shadowOf } from '../../resources/ec2/network-acl-shadow';

export default defineRule({
  title: 'Every entry of a network ACL decides something',
  problem: 'Entries of lower numbers decide everything that this entry names, so it does nothing.',
  why: 'An allow behind a deny breaks what it was written for, and a deny behind an allow keeps nobody out, though it looks as if it did.',
  fix: {
    how: 'Give the entry a number below those that cover it, or remove it.',
    noCode: 'Which of the entries was meant, only the author of the network ACL can say.',
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: {},
  resource: networkAcl,
  check: (it) => {
    const entries = it.entries.known ?? [];
    const judged = entries
      .filter((entry) => entry.own)
      .map((entry) => {
        const before = shadowOf(entry, entries);
        const place = entry.number.isAbsentHere ? entry.self : entry.number;
        if (before === 'open') return place.unknown();
        return before
          ? place.fail(`already decided by ${before.map((one) => one.number.text).join(' and ')}`)
          : place.pass();
      });
    return all(it.entries.pass(), ...judged);
  },
});
