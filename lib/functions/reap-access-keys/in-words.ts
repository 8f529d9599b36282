import { asMessage } from '../topic';
import type { Report } from './reaping';

const HEADS: { readonly [list in keyof Report]: string } = {
  disabled: 'Disabled',
  soon: 'Soon to be disabled',
  left: 'Left, though they should be disabled',
  failed: 'Could not be looked at',
};

/** What was done about keys, for people to read. What is too long is cut, and says so. */
export function inWords(report: Report): string {
  const lines = (Object.keys(HEADS) as (keyof Report)[]).flatMap((list) =>
    report[list].length === 0
      ? []
      : [
          `${HEADS[list]}:`,
          ...report[list].map((one) =>
            'key' in one ? `  ${one.user} ${one.key} (${one.because})` : `  ${one.user}: ${one.because}`,
          ),
        ],
  );
  return asMessage(lines.join('\n'));
}
